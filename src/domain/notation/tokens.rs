//! Cuts a line into numbers, times, words and signs, and says what kind of word each is.
//!
//! Must not know: what they amount to together.

mod words;

pub(super) use words::kind_of;

/// A piece of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: TokenKind,
    /// As it was written.
    pub(super) text: &'a str,
    /// Where it begins, in bytes of the line.
    pub(super) start: usize,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
    /// Whether it belongs to the dosage; what is left over is the name.
    pub(super) used: bool,
}

impl Token<'_> {
    /// Where it ends, in bytes of the line.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn is(&self, kind: TokenKind) -> bool {
        self.kind == kind
    }
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Digits.
    Number(u32),
    /// Digits with one decimal place, in tenths: `1.5`.
    Tenths(u32),
    /// `:30`, `1:30`, in seconds.
    Clock(u32),
    /// A number in letters.
    Spelt(u32),
    /// `x` between numbers.
    X,
    Set,
    Rep,
    /// "times".
    Times,
    Second,
    Minute,
    Hold,
    Rest,
    Relax,
    /// "on" and "work": a hold where it follows a time.
    On,
    Each,
    Both,
    Side,
    Switch,
    Day,
    Daily,
    Week,
    Weekly,
    /// So many times: "once", "twice", and the short forms of prescriptions.
    Often(u32),
    /// "to" and "or", between the ends of a range.
    To,
    /// "a", which stands for "per" before a day.
    A,
    /// "least", "most" and the like before a number: only one end of a range.
    Bound,
    Between,
    /// Words that join a dosage together and say nothing by themselves.
    Filler,
    /// Words that ask for the exercise to be done: dropped before a name.
    Verb,
    /// What is measured by a number that is no dosage: weeks, kilograms.
    Measure,
    /// What is numbered rather than counted: "week 2", "page 3".
    Numbered,
    /// Words that no exercise is named with, but every warning.
    Prose,
    /// Any other word.
    Word,
    /// Any other sign.
    Sign(char),
}

/// Numbers beyond this are all the same: too large.
const NUMBER_MAX: u32 = 99_999;

/// Cuts `line` from the byte `from` on.
pub(super) fn cut(line: &str, from: usize) -> Vec<Token<'_>> {
    let mut cutter = Cutter {
        line,
        at: from,
        tokens: Vec::new(),
    };
    while cutter.step() {}
    cutter.tokens
}

struct Cutter<'a> {
    line: &'a str,
    at: usize,
    tokens: Vec<Token<'a>>,
}

impl<'a> Cutter<'a> {
    fn rest(&self) -> &'a str {
        self.line.get(self.at..).unwrap_or_default()
    }

    /// The sign that is `ahead` bytes on.
    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest().get(ahead..)?.chars().next()
    }

    fn step(&mut self) -> bool {
        let before = self.at;
        while let Some(space) = self.peek(0).filter(|sign| sign.is_whitespace()) {
            self.at += space.len_utf8();
        }
        let spaced = self.at > before || self.tokens.is_empty();
        let Some(sign) = self.peek(0) else {
            return false;
        };
        let (kind, length) = match sign {
            '0'..='9' => self.number(),
            ':' => self.clock(spaced),
            '×' | '✕' | '✖' | '⨯' => (TokenKind::X, sign.len_utf8()),
            '*' if self.is_after_number() && self.digits(1).0 > 0 => (TokenKind::X, 1),
            '–' | '—' | '‒' | '−' | '‑' => (TokenKind::Sign('-'), sign.len_utf8()),
            '″' | '”' | '“' => (TokenKind::Sign('"'), sign.len_utf8()),
            '′' | '’' | '‘' => (TokenKind::Sign('\''), sign.len_utf8()),
            _ if is_letter(sign) => self.word(),
            _ => (TokenKind::Sign(sign), sign.len_utf8()),
        };
        // `Time(s)`
        let after = self.rest().get(length..).unwrap_or_default();
        let is_open = is_letter(sign) && after.starts_with("(s)");
        let length = length + if is_open { 3 } else { 0 };
        let text = self.rest().get(..length).unwrap_or_default();
        self.tokens.push(Token {
            kind,
            text,
            start: self.at,
            spaced,
            used: false,
        });
        self.at += length;
        true
    }

    /// How many bytes of digits there are, `ahead` bytes on, and the number that they are.
    fn digits(&self, ahead: usize) -> (usize, u32) {
        let digits = self.rest().as_bytes().get(ahead..).unwrap_or_default();
        let count = digits.iter().take_while(|it| it.is_ascii_digit()).count();
        let number = digits.iter().take(count).fold(0, |sum: u32, digit| {
            (sum * 10 + u32::from(digit - b'0')).min(NUMBER_MAX)
        });
        (count, number)
    }

    fn number(&self) -> (TokenKind, usize) {
        let (length, number) = self.digits(0);
        let next = self.peek(length);
        let (more, second) = self.digits(length + 1);
        match next {
            // `3:28:15` is a time of day or of a race, and no hold.
            Some(':') if more == 2 && self.peek(length + 3) == Some(':') => {
                return (TokenKind::Word, length + 4 + self.digits(length + 4).0);
            }
            Some(':') if more == 2 && second < 60 => {
                return (TokenKind::Clock(number * 60 + second), length + 3);
            }
            Some('.') if more == 1 => return (TokenKind::Tenths(number * 10 + second), length + 2),
            // `90/90` and `3/10` are names or marks, and no numbers to reckon with.
            Some('/') if more > 0 => return (TokenKind::Word, self.joined(length + 1 + more, '/')),
            // `3-1-1` is a tempo.
            Some('-') if more > 0 && self.joined(length + 1 + more, '-') > length + 1 + more => {
                return (TokenKind::Word, self.joined(length + 1 + more, '-'));
            }
            // `1min30s`
            Some('m') if self.glued_seconds(length).is_some() => {
                let (seconds, to) = self.glued_seconds(length).unwrap_or_default();
                return (TokenKind::Clock(number.saturating_mul(60) + seconds), to);
            }
            Some('-' | '‑') => {
                let dash = next.map_or(1, char::len_utf8);
                if self.peek(length + dash).is_some_and(is_letter) {
                    let word = self.letters(length + dash);
                    let kind = kind_of(word);
                    // `5-second` is a number with its unit, `4-point` is a word.
                    if !matches!(
                        kind,
                        TokenKind::Second | TokenKind::Minute | TokenKind::Rep | TokenKind::Set
                    ) {
                        return (TokenKind::Word, length + dash + word.len());
                    }
                }
            }
            Some('s' | 'n' | 'r' | 't') => {
                let ending = self.letters(length);
                if matches!(ending, "st" | "nd" | "rd" | "th") {
                    return (TokenKind::Word, length + 2);
                }
            }
            _ => {}
        }
        (TokenKind::Number(number), length)
    }

    /// Where a run of more digits ends, each after `sign`, that begins `ahead` bytes on.
    fn joined(&self, mut ahead: usize, sign: char) -> usize {
        while self.peek(ahead) == Some(sign) && self.digits(ahead + 1).0 > 0 {
            ahead += 1 + self.digits(ahead + 1).0;
        }
        ahead
    }

    /// The seconds in `m30s` and `min30`, and where they end.
    fn glued_seconds(&self, ahead: usize) -> Option<(u32, usize)> {
        let word = self.letters(ahead);
        let unit = word.find(|it: char| it.is_ascii_digit())?;
        let (length, seconds) = self.digits(ahead + unit);
        let is_minute = matches!(word.get(..unit)?, "m" | "min" | "mins");
        let ends = matches!(word.get(unit + length..)?, "" | "s" | "sec" | "secs");
        (is_minute && ends && seconds < 60).then_some((seconds, ahead + word.len()))
    }

    /// `:30`; the colon after a label, as in `sets:3`, is a sign.
    fn clock(&self, spaced: bool) -> (TokenKind, usize) {
        let (length, seconds) = self.digits(1);
        let after_word = self.tokens.last().is_some_and(|last| {
            !spaced && !last.is(TokenKind::X) && !matches!(last.kind, TokenKind::Sign(_))
        });
        match length {
            1 | 2 if !after_word && self.peek(1 + length) != Some(':') => {
                (TokenKind::Clock(seconds), 1 + length)
            }
            _ => (TokenKind::Sign(':'), 1),
        }
    }

    /// Whether white space or nothing stands before.
    fn is_apart(&self) -> bool {
        let before = self.line.get(..self.at).unwrap_or_default();
        before.chars().next_back().is_none_or(char::is_whitespace)
    }

    fn is_after_number(&self) -> bool {
        let last = self.tokens.last();
        last.is_some_and(|last| matches!(last.kind, TokenKind::Number(_)))
    }

    fn word(&self) -> (TokenKind, usize) {
        let word = self.letters(0);
        // In `x10` and `X3`, and in `3x10`, the sign and the number stand by themselves.
        if word.starts_with(['x', 'X']) && self.digits(1).0 > 0 {
            return (TokenKind::X, 1);
        }
        // `b/w` is "between" and `w/` is "with".
        let after = self.rest().get(word.len()..).unwrap_or_default();
        let next = after.get(1..).unwrap_or_default();
        let ends = |length: usize| {
            !next
                .get(length..)
                .is_some_and(|it| it.starts_with(is_letter))
        };
        if after.starts_with('/') {
            let starts = |short: &str| {
                next.get(..1)
                    .is_some_and(|it| it.eq_ignore_ascii_case(short))
            };
            if word.eq_ignore_ascii_case("b") && (starts("w") || starts("t")) && ends(1) {
                return (TokenKind::Between, 3);
            }
            if word == "w" && self.is_apart() {
                return (TokenKind::Filler, 2);
            }
        }
        // `one-minute` is a number with its unit.
        if let Some((number, unit)) = word.split_once('-')
            && let kind @ TokenKind::Spelt(_) = kind_of(number)
            && matches!(kind_of(unit), TokenKind::Second | TokenKind::Minute)
        {
            return (kind, number.len());
        }
        (kind_of(word), word.len())
    }

    /// The word that is `ahead` bytes on: letters, and hyphens, apostrophes and digits inside.
    fn letters(&self, ahead: usize) -> &'a str {
        let rest = self.rest().get(ahead..).unwrap_or_default();
        let mut length = 0;
        let mut signs = rest.chars().peekable();
        while let Some(sign) = signs.next() {
            let is_figure = rest
                .get(..length)
                .is_some_and(|it| it.eq_ignore_ascii_case("figure"));
            let joins = matches!(sign, '-' | '‑' | '\'' | '’')
                && signs
                    .peek()
                    .is_some_and(|next| is_letter(*next) || (is_figure && next.is_ascii_digit()));
            if !(is_letter(sign) || joins || (length > 0 && sign.is_ascii_digit())) {
                break;
            }
            length += sign.len_utf8();
        }
        rest.get(..length).unwrap_or_default()
    }
}

/// What a word is made of: every letter, and any sign of another script or picture.
fn is_letter(sign: char) -> bool {
    sign.is_alphabetic()
        || matches!(sign, '\u{200c}' | '\u{200d}')
        || (!sign.is_ascii()
            && !sign.is_whitespace()
            // Signs, dashes, quotes, arrows, boxes and the like.
            && !matches!(sign, '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}'))
}
