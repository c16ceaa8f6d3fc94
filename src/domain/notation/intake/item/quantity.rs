//! Numbers with their units: fractions, spelt numbers, seconds and minutes.

use super::{
    super::{
        lexer::TokenKind,
        lexicon::{STEPS, Word, classes},
    },
    Quantity, Reader,
};

/// Words for parts of a minute besides a half, in thousandths.
const PARTS: [(u64, &[&str]); 5] = [
    (250, &["quarter", "quarters"]),
    (750, &["dreiviertel"]),
    (1500, &["anderthalb", "eineinhalb"]),
    (2500, &["zweieinhalb"]),
    (3500, &["dreieinhalb"]),
];

impl Reader<'_> {
    pub(super) fn is_time_of_fraction(&self, start: usize) -> bool {
        self.fraction(start).is_some_and(|(_, next)| {
            let next = next + usize::from(self.is_word(next, Word::A));
            self.is_word(next, Word::Minute)
        })
    }

    /// `1/2`, in thousandths.
    pub(super) fn fraction(&self, at: usize) -> Option<(u64, usize)> {
        match (self.kind(at)?, self.kind(at + 1)?, self.kind(at + 2)?) {
            (
                TokenKind::Number(one @ (1000 | 3000)),
                TokenKind::Sign('/'),
                TokenKind::Number(of @ (2000 | 4000)),
            ) if one < of => Some((one * 1000 / of, at + 3)),
            _ => None,
        }
    }

    /// A number by itself, in thousandths.
    pub(super) fn number(&self, at: usize) -> Option<(u64, usize)> {
        let (whole, next) = self.whole_number(at)?;
        // "one and a half minutes", "one and a half to two minutes"
        match self.and_half(next) {
            Some(after) if self.is_of(after, classes![Minute, To]) => Some((whole + 500, after)),
            _ => Some((whole, next)),
        }
    }

    /// True where the words lead to a higher number: "bis zwei", "- bis zweimal".
    fn goes_up(&self, at: usize) -> bool {
        let to = at + usize::from(self.is_sign(at, '-'));
        let is_half = || self.is_word(to + 1, Word::Half) && self.is_word(to + 2, Word::Minute);
        self.is_word(to, Word::To)
            && (is_half()
                || matches!(
                    self.kind(to + 1),
                    Some(TokenKind::Word(Word::Spelt(_) | Word::Often(_)) | TokenKind::Number(_))
                ))
    }

    /// The token after "and a half".
    fn and_half(&self, at: usize) -> Option<usize> {
        let half = at + 1 + usize::from(self.is_word(at + 1, Word::A));
        let is_said = self.is_word(at, Word::And) && self.is_word(half, Word::Half);
        is_said.then_some(half + 1)
    }

    fn whole_number(&self, at: usize) -> Option<(u64, usize)> {
        if self.is_time_of_fraction(at) {
            return self.fraction(at);
        }
        match self.kind(at)? {
            TokenKind::Number(whole) => {
                // "1½" and "1 1/2 min"
                if let Some(TokenKind::Number(part @ (250 | 500 | 750))) = self.kind(at + 1)
                    && whole % 1000 == 0
                    && self.tokens.get(at + 1).is_some_and(|it| {
                        self.line
                            .get(it.from..it.to)
                            .is_some_and(|it| !it.starts_with('0'))
                    })
                {
                    return Some((whole + part, at + 2));
                }
                match self.fraction(at + 1) {
                    Some((part, next)) if self.is_time_of_fraction(at + 1) => {
                        Some((whole + part, next))
                    }
                    _ => Some((whole, at + 1)),
                }
            }
            // "hundred and twenty", "ciento veinte"
            TokenKind::Word(Word::Spelt(hundred @ 100)) => {
                let below = at + 1 + usize::from(self.is_word(at + 1, Word::And));
                let more = self.whole_number(below);
                let more = more.filter(|it| it.0 < 100_000 && self.is_of(below, classes![NUMBER]));
                let (more, next) = more.unwrap_or((0, at + 1));
                Some((u64::from(hundred) * 1000 + more, next))
            }
            TokenKind::Word(Word::A | Word::Spelt(1)) if self.is_word(at + 1, Word::Spelt(100)) => {
                self.whole_number(at + 1)
            }
            // "ein bis zwei Minuten", "ein- bis zweimal"
            TokenKind::Word(Word::A) if self.goes_up(at + 1) => Some((1000, at + 1)),
            TokenKind::Word(Word::Spelt(tens)) => {
                // "forty-five", "forty five", "cuarenta y cinco"
                let is_joined = self.is_sign(at + 1, '-') || self.says(at + 1, &["y"]);
                let at_ones = at + 1 + usize::from(is_joined);
                match self.kind(at_ones) {
                    // "twenty one-leg bridges"
                    Some(TokenKind::Word(Word::Spelt(ones)))
                        if tens >= 20 && ones < 10 && !self.is_sign(at_ones + 1, '-') =>
                    {
                        Some((u64::from(tens + ones) * 1000, at_ones + 1))
                    }
                    _ => Some((u64::from(tens) * 1000, at + 1)),
                }
            }
            // "a minute rest"
            TokenKind::Word(Word::A) if self.is_word(at + 1, Word::Minute) => Some((1000, at + 1)),
            // "minuto y medio"
            TokenKind::Word(Word::Minute) if self.and_half(at + 1).is_some() => Some((1000, at)),
            // "half a minute", "quarter minute", "zweieinhalb Minuten"
            TokenKind::Word(Word::Half) => {
                let next = at + 1 + usize::from(self.is_word(at + 1, Word::A));
                let part = PARTS.iter().find(|it| self.says(at, it.1));
                let thousandths = part.map_or(500, |it| it.0);
                self.is_word(next, Word::Minute)
                    .then_some((thousandths, next))
            }
            _ => None,
        }
    }

    pub(super) fn quantity(&self, at: usize) -> Option<Quantity> {
        if let Some(TokenKind::Clock(seconds)) = self.kind(at) {
            // ":30 sec", "1:30 min"
            let is_said = self.unit(at + 1).is_some();
            return Some(Quantity {
                thousandths: u64::from(seconds) * 1000,
                unit: Some(1),
                next: at + 1 + usize::from(is_said),
            });
        }
        let (thousandths, next) = self.number(at)?;
        let spelt = self.is_of(at, classes![NUMBER]);
        let Some((unit, after)) = self.unit(next) else {
            // "one-leg", "one hand": a word, unless something is counted.
            if spelt && !self.is_counted(at, next) {
                return None;
            }
            return Some(Quantity {
                thousandths,
                unit: None,
                next,
            });
        };
        // "1.30 min" may be a minute and 30 seconds, or 1.3 minutes: no number of seconds.
        let text = self.text(at).unwrap_or_default();
        let decimals = text.split_once(['.', ',']).map_or("", |it| it.1);
        if unit == 60 && decimals.len() == 2 && decimals != "00" {
            return Some(Quantity {
                thousandths: thousandths + 1,
                unit: Some(unit),
                next: after,
            });
        }
        // "a minute and a half"
        if unit == 60
            && let Some(next) = self.and_half(after)
        {
            return Some(Quantity {
                thousandths: thousandths * 60 + 30_000,
                unit: Some(1),
                next,
            });
        }
        // "1 min 30 s", `1'30"`; of "1 min and 30 s rest" the second is another time.
        let is_joined = self.is_word(after, Word::And);
        let is_rest = |at: usize| self.is_of(at, classes![Rest, Pause, Off, Relax]);
        if unit == 60
            && let Some((more, after_more)) = self.number(after + usize::from(is_joined))
            && !(is_joined && is_rest(after_more + 1))
            && (self.unit(after_more).is_some_and(|(unit, _)| unit == 1)
                || (!self.is_spaced(after) && after_more == after + 1)
                // "1 min 30", "1 min 30 de descanso"
                || ((10_000..60_000).contains(&more)
                    && (after_more == self.tokens.len()
                        || self.is_sign(after_more, ',')
                        || is_rest(after_more)
                        || self.is_word(after_more, Word::Of) && is_rest(after_more + 1))))
        {
            let next = self.unit(after_more).map_or(after_more, |(_, next)| next);
            return Some(Quantity {
                thousandths: thousandths * 60 + more,
                unit: Some(1),
                next,
            });
        }
        Some(Quantity {
            thousandths,
            unit: Some(unit),
            next: after,
        })
    }

    /// A spelt number counts where a word of a dosage follows, or behind another number nothing:
    /// "three times ten", and not "daily ten".
    pub(super) fn is_counted(&self, from: usize, next: usize) -> bool {
        let mut at = next;
        while self.is_sign(at, '-')
            || self.is_of(at, classes![To, Or, NUMBER, More])
            || self.says(at, &["a"]) && self.is_of(at + 1, classes![NUMBER])
        {
            at += 1;
        }
        matches!(
            self.kind(at),
            Some(
                TokenKind::Word(
                    Word::Set
                        | Word::Rep
                        | Word::Times
                        | Word::X
                        | Word::Round
                        | Word::Day
                        | Word::Daytime
                        | Word::Second
                        | Word::Minute
                        | Word::Session
                        | Word::Per
                        | Word::Each
                        | Word::EachSide
                        | Word::Breath
                        | Word::Often(_)
                ) | TokenKind::Number(_)
            )
        ) || self.is_sign(at, '/')
            || self.ends_words(at) && !self.is_word(from, Word::Spelt(1)) && self.counts_else(from)
            || from
                .checked_sub(1)
                .is_some_and(|of| self.is_word(of, Word::Of))
                && from
                    .checked_sub(2)
                    .is_some_and(|set| self.is_word(set, Word::Set))
            || from
                .checked_sub(1)
                .is_some_and(|to| self.is_word(to, Word::To))
                && from
                    .checked_sub(2)
                    .is_some_and(|low| self.number(low).is_some())
    }

    /// True where no word goes on at a token.
    fn ends_words(&self, at: usize) -> bool {
        let ends = |sign: char| matches!(sign, ',' | ';' | '.' | ':' | '(' | ')');
        self.kind(at)
            .is_none_or(|it| matches!(it, TokenKind::Sign(sign) if ends(sign)))
    }

    /// True where another token than this one is a number.
    fn counts_else(&self, but: usize) -> bool {
        let is_number = |kind: TokenKind| {
            matches!(
                kind,
                TokenKind::Number(_)
                    | TokenKind::Clock(_)
                    | TokenKind::Word(Word::Spelt(_) | Word::Often(_))
            )
        };
        let mut tokens = self.tokens.iter().enumerate();
        tokens.any(|(at, it)| at != but && is_number(it.kind))
    }

    /// The seconds of a unit of time, and the token after it.
    pub(super) fn unit(&self, at: usize) -> Option<(u64, usize)> {
        let dash = usize::from(self.is_sign(at, '-') && !self.is_spaced(at + 1));
        // "1m30s"
        if self.says(at, &["m"]) && !self.is_spaced(at + 1) && self.is_word(at + 2, Word::Second) {
            return Some((60, at + 1));
        }
        match self.kind(at + dash)? {
            // "count of 3"
            TokenKind::Word(Word::Second)
                if self.is_word(at + dash + 1, Word::Of) && self.says(at + dash, &["count"]) =>
            {
                None
            }
            TokenKind::Word(Word::Second) => Some((1, at + dash + 1)),
            TokenKind::Word(Word::Minute) => Some((60, at + dash + 1)),
            TokenKind::Sign('"') if dash == 0 && !self.is_spaced(at) && !self.is_quoted(at) => {
                // `Step-ups 6" 3x10`
                let is_high = self.is_high(at)
                    || matches!(self.kind(at + 1), Some(TokenKind::Number(_)))
                        && self.is_word(at + 2, Word::X);
                (!is_high).then_some((1, at + 1))
            }
            TokenKind::Sign('\'') if dash == 0 && !self.is_spaced(at) => {
                // Two strokes are one sign for seconds.
                if self.is_sign(at + 1, '\'') {
                    return Some((1, at + 2));
                }
                Some((60, at + 1))
            }
            _ => None,
        }
    }

    /// True behind an open quotation mark: the one at the end of `"3 x 10"` is none of seconds.
    fn is_quoted(&self, at: usize) -> bool {
        let marks = (0..at).filter(|it| self.is_sign(*it, '"'));
        marks.fold(false, |is_open, mark| {
            let opens = mark == 0 || self.is_spaced(mark) || self.is_sign(mark - 1, '(');
            opens && !is_open
        })
    }

    pub(super) fn is_high(&self, at: usize) -> bool {
        let is_step = |at: usize| self.text(at).is_some_and(|it| STEPS.has(it));
        let is_near = |at: usize| is_step(at) || self.is_word(at, Word::Thing);
        is_near(at + 1) || (at >= 3 && (is_near(at - 2) || is_near(at - 3)))
    }
}
