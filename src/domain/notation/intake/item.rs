//! The items of a line: its tokens, with numbers, ranges and units put together.

mod quantity;

use super::{
    lexer::{Token, TokenKind, tokens},
    lexicon::{Classes, Word, classes},
};

use crate::domain::dosage::Range;

/// A number or a range, in whole counts or seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// The low end.
    pub(super) min: u32,
    /// The high end; below `min` where the range is written the wrong way round.
    pub(super) max: u32,
}

impl Amount {
    /// The amount as a range; `None` where it is none, or beyond `max`.
    pub(super) fn range(self, max: u16) -> Option<Range> {
        let range = Range::new(u16::try_from(self.min).ok()?, u16::try_from(self.max).ok()?)?;
        (range.max() <= max).then_some(range)
    }

    /// A range of one number.
    pub(super) const fn of(number: u32) -> Amount {
        Amount {
            min: number,
            max: number,
        }
    }
}

/// The kind of an item, with its value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// A number or range without a unit.
    Count(Amount),
    /// Seconds, from a number with a unit of time or a clock.
    Time(Amount),
    /// `10/10`: the same number on both sides of a stroke.
    Pair(u32),
    /// `1/4`, `20/10`.
    Ratio(u32, u32),
    /// Three and more numbers in a row: `12/10/8`, `3-0-1`.
    Ladder,
    /// A number that is not whole.
    Decimal,
    /// One end of a range: `10+`.
    Open,
    /// A word.
    Word(Word),
    /// A sign.
    Sign(char),
    /// Signs of a damaged or foreign text.
    Strange,
}

impl Kind {
    /// True of an item that says a number, which a claim has to account for.
    pub(super) fn is_number(self) -> bool {
        !matches!(self, Kind::Word(_) | Kind::Sign(_))
    }
}

/// An item of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Item {
    /// Its kind and value.
    pub(super) kind: Kind,
    /// The byte at which it begins.
    pub(super) from: usize,
    /// The byte after it.
    pub(super) to: usize,
    /// True where white space stands before it.
    pub(super) spaced: bool,
}

/// The items of a line.
pub(super) fn items(line: &str) -> Vec<Item> {
    let tokens = tokens(line);
    let mut items: Vec<Item> = Vec::with_capacity(tokens.len());
    let reader = Reader {
        tokens: &tokens,
        line,
    };
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        // "3 set(s)"
        if reader.is_plural(at) {
            at += 3;
            continue;
        }
        let (kind, next) = reader.item(at);
        let to = tokens
            .get(next.saturating_sub(1))
            .map_or(token.to, |it| it.to);
        // "3-mal"
        let joins_count = kind == Kind::Sign('-')
            && !token.spaced
            && matches!(items.last().map(|it| it.kind), Some(Kind::Count(_)))
            && tokens.get(next).is_some_and(|it| {
                let joined = [Word::X, Word::Times, Word::Rep, Word::Set, Word::Round];
                !it.spaced && matches!(it.kind, TokenKind::Word(word) if joined.contains(&word))
            });
        // The dot of "sec." says nothing.
        let ends_word = at > 0 && tokens.get(at - 1).is_some_and(|it| it.is_abbreviated);
        let is_dot = kind == Kind::Sign('.') && ends_word && !token.spaced;
        if !is_dot && !joins_count {
            items.push(Item {
                kind,
                from: token.from,
                to,
                spaced: token.spaced,
            });
        }
        at = next;
    }
    items
}

struct Reader<'a> {
    tokens: &'a [Token],
    line: &'a str,
}

/// A number with its unit, as far as it is said.
struct Quantity {
    thousandths: u64,
    /// Seconds of its unit; `None` of a bare number.
    unit: Option<u64>,
    next: usize,
}

impl Reader<'_> {
    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|it| it.kind)
    }

    fn is_sign(&self, at: usize, sign: char) -> bool {
        self.kind(at) == Some(TokenKind::Sign(sign))
    }

    fn is_word(&self, at: usize, word: Word) -> bool {
        self.kind(at) == Some(TokenKind::Word(word))
    }

    fn is_of(&self, at: usize, classes: Classes) -> bool {
        matches!(self.kind(at), Some(TokenKind::Word(word)) if classes.has(word))
    }

    fn is_spaced(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|it| it.spaced)
    }

    /// "(s)" right behind a word.
    fn is_plural(&self, at: usize) -> bool {
        self.is_sign(at, '(')
            && !self.is_spaced(at)
            && self.says(at + 1, &["s"])
            && self.is_sign(at + 2, ')')
    }

    fn item(&self, at: usize) -> (Kind, usize) {
        // Most tokens begin no number.
        match self.kind(at) {
            Some(TokenKind::Sign(sign)) => return (Kind::Sign(sign), at + 1),
            Some(TokenKind::Word(word)) if !classes![NUMBER, A, Half, Minute, Approx].has(word) => {
                return match self.compound(at) {
                    Some(next) => (Kind::Word(Word::Plain), next),
                    None => (Kind::Word(word), at + 1),
                };
            }
            _ => {}
        }
        if let Some(next) = self.named_number(at) {
            return (Kind::Word(Word::Plain), next);
        }
        // "~30", "about 30": as good as the number.
        let is_about = self.is_word(at, Word::Approx);
        let start = at + usize::from(is_about);
        match self.quantity(start) {
            Some(first) => self.range(first, start),
            None if is_about => (Kind::Word(Word::Approx), at + 1),
            None => match self.kind(at) {
                Some(TokenKind::Word(word)) => (Kind::Word(word), at + 1),
                _ => (Kind::Strange, at + 1),
            },
        }
    }

    /// "hold-relax", "sit-to-stand": one word, whatever its parts are.
    fn compound(&self, at: usize) -> Option<usize> {
        let is_part = |at: usize| match self.kind(at) {
            Some(TokenKind::Word(word)) => {
                !classes![Each, Per, Second, Minute, Weekday, NUMBER].has(word)
            }
            _ => false,
        };
        let goes_on = |at: usize| {
            self.is_sign(at, '-')
                && !self.is_spaced(at)
                && !self.is_spaced(at + 1)
                && is_part(at + 1)
        };
        let is_behind_number = at > 0
            && !self.is_spaced(at)
            && matches!(
                self.kind(at - 1),
                Some(TokenKind::Number(_) | TokenKind::Clock(_))
            );
        if !is_part(at) || !goes_on(at + 1) || is_behind_number {
            return None;
        }
        let mut next = at + 1;
        while goes_on(next) {
            next += 2;
        }
        Some(next)
    }

    /// "4-point", "two-leg", "1H": a number that is a part of a word.
    fn named_number(&self, at: usize) -> Option<usize> {
        let is_number = matches!(
            self.kind(at)?,
            TokenKind::Number(_) | TokenKind::Word(Word::Spelt(_))
        );
        let is_part = |word: Word| {
            classes![
                Plain, Side, Up, Both, Numbered, Thing, Pointed, In, Motion, Bilateral, Stretch
            ]
            .has(word)
        };
        let letters = |at: usize| {
            let token = self.tokens.get(at).filter(|it| !it.spaced)?;
            let is_word = matches!(token.kind, TokenKind::Word(word) if is_part(word));
            is_word.then_some(token.to - token.from)
        };
        let is_hyphened = self.is_sign(at + 1, '-') && !self.is_spaced(at + 1);
        match (is_number, is_hyphened) {
            (true, true) => letters(at + 2).map(|_| at + 3),
            (true, false) if letters(at + 1) == Some(1) => Some(at + 2),
            // "4 way hip"
            (true, false) if self.says(at + 1, &["way"]) && self.says_word(at + 2) => Some(at + 2),
            _ => None,
        }
    }

    fn range(&self, first: Quantity, start: usize) -> (Kind, usize) {
        let slashed = self.slashed(start);
        if let Some(found) = slashed {
            return found;
        }
        // "30 sec. - 1 min."
        let is_dotted = self.is_sign(first.next, '.')
            && self
                .tokens
                .get(first.next - 1)
                .is_some_and(|it| it.is_abbreviated);
        // "2- bis 3-mal"
        let is_hyphened = self.is_sign(first.next, '-') && self.is_word(first.next + 1, Word::To);
        let at = first.next + usize::from(is_dotted || is_hyphened);
        let joins = match self.kind(at) {
            Some(TokenKind::Sign('-')) => {
                self.is_spaced(at) == self.is_spaced(at + 1) || first.unit.is_some()
            }
            Some(TokenKind::Word(Word::To | Word::Or)) => true,
            Some(TokenKind::Word(Word::A)) => self.says(at, &["a", "al"]),
            _ => false,
        };
        // "between 10 and 15"
        let is_between =
            start > 0 && self.is_word(start - 1, Word::Between) && self.is_word(at, Word::And);
        // "zwei- bis dreimal"
        if joins
            && let Some(TokenKind::Word(Word::Often(times))) = self.kind(at + 1)
            && let Kind::Count(low) = self.end(&first)
        {
            let range = Amount {
                min: low.min,
                max: times,
            };
            return (Kind::Count(range), at + 2);
        }
        let second = self.quantity(at + 1).filter(|_| joins || is_between);
        // "3x10 a 90 grados", "3x10 to 90 degrees"
        let is_of_other = |it: &Quantity| {
            self.is_of(it.next, classes![Degree, Unit, Distance])
                || self.is_sign(it.next, '%')
                || self.is_sign(it.next, '°')
        };
        let is_word = matches!(self.kind(at), Some(TokenKind::Word(_)));
        let second = second.filter(|it| !(is_word && first.unit.is_none() && is_of_other(it)));
        let Some(second) = second else {
            return (self.end(&first), first.next);
        };
        let is_dash = self.is_sign(at, '-');
        // "3-0-1", "12-10-8"
        if is_dash && self.is_sign(second.next, '-') && !self.is_spaced(second.next) {
            let mut next = second.next;
            while self.is_sign(next, '-')
                && let Some(more) = self.quantity(next + 1)
            {
                next = more.next;
            }
            if next > second.next {
                return (Kind::Ladder, next);
            }
        }
        // "3 - 30 seconds" and "1 - 12 reps" may be no ranges at all.
        let is_apart = is_dash && self.is_spaced(at);
        let seconds = |it: &Quantity| it.thousandths * it.unit.or(second.unit).unwrap_or(1);
        let runs_up = seconds(&first) < seconds(&second);
        if is_apart
            && (!runs_up || (first.unit.is_none() && second.thousandths > 3 * first.thousandths))
        {
            return (self.end(&first), first.next);
        }
        // "3x10 - 15 s": ten reps with a hold or a rest, or a hold of 10 to 15 seconds?
        let is_chained =
            start > 0 && self.is_word(start - 1, Word::X) && !self.is_spaced(start - 1);
        if is_apart && is_chained && first.unit.is_none() && second.unit.is_some() {
            let is_named = self.is_of(second.next, classes![Hold, Rest, Pause, Relax]);
            return match is_named {
                true => (self.end(&first), first.next),
                false => (Kind::Decimal, second.next),
            };
        }
        let first = Quantity {
            unit: first.unit.or(second.unit),
            ..first
        };
        let kind = match (self.end(&first), self.end(&second)) {
            (Kind::Count(low), Kind::Count(high)) => Kind::Count(Amount {
                min: low.min,
                max: high.max,
            }),
            (Kind::Time(low), Kind::Time(high)) => Kind::Time(Amount {
                min: low.min,
                max: high.max,
            }),
            _ => Kind::Decimal,
        };
        (kind, second.next)
    }

    fn end(&self, quantity: &Quantity) -> Kind {
        let is_open = self.is_sign(quantity.next, '+')
            && !self.is_spaced(quantity.next)
            && quantity.unit.is_none();
        if is_open {
            return Kind::Open;
        }
        let scaled = quantity
            .thousandths
            .saturating_mul(quantity.unit.unwrap_or(1));
        let whole = u32::try_from(scaled / 1000).unwrap_or(u32::MAX);
        match (scaled % 1000, quantity.unit) {
            (0, None) => Kind::Count(Amount::of(whole)),
            (0, Some(_)) => Kind::Time(Amount::of(whole)),
            _ => Kind::Decimal,
        }
    }

    /// Numbers with strokes or commas between them that are no fractions.
    fn slashed(&self, start: usize) -> Option<(Kind, usize)> {
        let whole = |at: usize| match self.kind(at)? {
            TokenKind::Number(thousandths) if thousandths % 1000 == 0 => {
                u32::try_from(thousandths / 1000).ok()
            }
            _ => None,
        };
        let one = whole(start)?;
        let sign = match self.kind(start + 1)? {
            TokenKind::Sign(sign @ ('/' | ',')) => sign,
            _ => return None,
        };
        let other = whole(start + 2)?;
        let mut next = start + 3;
        while self.is_sign(next, sign) && whole(next + 1).is_some() {
            next += 2;
        }
        // A list has a third number, and its end says nothing else.
        if next > start + 3 {
            return Some((Kind::Ladder, next));
        }
        if sign == ',' || self.is_spaced(start + 1) {
            return None;
        }
        // "1/2 min" is a time.
        if self.is_time_of_fraction(start) {
            return None;
        }
        Some((
            if one == other {
                Kind::Pair(one)
            } else {
                Kind::Ratio(one, other)
            },
            next,
        ))
    }

    fn text(&self, at: usize) -> Option<&str> {
        self.tokens
            .get(at)
            .and_then(|it| self.line.get(it.from..it.to))
    }

    fn says(&self, at: usize, words: &[&str]) -> bool {
        let is_one = |word: &str| words.iter().any(|it| word.eq_ignore_ascii_case(it));
        self.text(at).is_some_and(is_one)
    }

    fn says_word(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokenKind::Word(_)))
    }
}
