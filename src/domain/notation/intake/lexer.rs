//! Cuts a line into numbers, words and signs.

mod word;

use super::lexicon::Word;

/// A number, a word or a sign of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token {
    /// Its kind and value.
    pub(super) kind: TokenKind,
    /// The byte at which it begins.
    pub(super) from: usize,
    /// The byte after it.
    pub(super) to: usize,
    /// True where white space stands before it.
    pub(super) spaced: bool,
    /// True where it is a word, and a dot behind it may only end an abbreviation.
    pub(super) is_abbreviated: bool,
}

/// The kind of a token, with its value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum TokenKind {
    /// A number in thousandths; whole numbers have no fraction.
    Number(u64),
    /// Seconds of `1:30` or `:30`.
    Clock(u32),
    /// A word of the lexicon or of a name.
    Word(Word),
    /// Any other character, in its plainest form: every dash is `-`, every times sign a word `x`.
    Sign(char),
    /// Signs of a damaged or foreign text: no number beside them can be trusted.
    Strange,
}

/// The largest number that is told apart, in thousandths.
const NUMBER_MAX: u64 = 1_000_000_000;

/// The plainest form of a character.
fn plain(ch: char) -> char {
    match ch {
        '０'..='９' => char::from_digit(u32::from(ch) - u32::from('０'), 10).unwrap_or(ch),
        '×' | '✕' | '✖' | '⨯' | 'х' | 'Х' | '✗' => 'x',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '〜' | '～' => '-',
        '“' | '”' | '″' | '„' => '"',
        '′' | '’' | '‘' | '´' | '`' => '\'',
        '：' => ':',
        '／' | '⁄' => '/',
        '，' => ',',
        'º' => '°',
        _ => ch,
    }
}

fn is_invisible(ch: char) -> bool {
    matches!(
        ch,
        '\u{fe0f}' | '\u{20e3}' | '\u{200b}' | '\u{200d}' | '\u{ad}' | '\u{2060}' | '\u{feff}'
    )
}

/// Letters of a word that are written in the Latin alphabet.
fn is_latin(ch: char) -> bool {
    ch.is_ascii_alphabetic() || matches!(ch, 'À'..='ɏ' | 'ª')
}

struct Lexer<'a> {
    chars: Vec<(usize, char)>,
    line: &'a str,
    at: usize,
    tokens: Vec<Token>,
    /// The word at hand, folded.
    folded: String,
}

/// The tokens of a line.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut chars = Vec::with_capacity(line.len());
    if line.is_ascii() {
        chars.extend(line.bytes().map(|it| plain(char::from(it))).enumerate());
    } else {
        let seen = line.char_indices().filter(|(_, ch)| !is_invisible(*ch));
        chars.extend(seen.map(|(at, ch)| (at, plain(ch))));
    }
    let mut lexer = Lexer {
        chars,
        line,
        at: 0,
        tokens: Vec::with_capacity(line.len() / 3),
        folded: String::new(),
    };
    lexer.run();
    lexer.tokens
}

/// The classes of the words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let words = tokens(text).into_iter().filter_map(|it| match it.kind {
        TokenKind::Word(word) => Some(word),
        _ => None,
    });
    words.collect()
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).map(|(_, ch)| *ch)
    }

    fn digit(&self, ahead: usize) -> Option<u64> {
        self.peek(ahead)?.to_digit(10).map(u64::from)
    }

    fn byte(&self, at: usize) -> usize {
        self.chars
            .get(at)
            .map_or(self.line.len(), |(byte, _)| *byte)
    }

    fn run(&mut self) {
        let mut spaced = true;
        while let Some(ch) = self.peek(0) {
            if ch.is_whitespace() || ch.is_control() {
                spaced = true;
                self.at += 1;
                continue;
            }
            let from = self.at;
            let is_long_dash = ch == '-'
                && self
                    .line
                    .get(self.byte(from)..)
                    .is_some_and(|it| it.starts_with('—'));
            spaced |= is_long_dash;
            let (kind, is_abbreviated) = self.token(ch, spaced);
            self.tokens.push(Token {
                kind,
                from: self.byte(from),
                to: self.byte(self.at),
                spaced,
                is_abbreviated,
            });
            // A long dash parts, as if it had its spaces.
            spaced = is_long_dash;
        }
    }

    fn token(&mut self, ch: char, spaced: bool) -> (TokenKind, bool) {
        if ch.is_ascii_digit() {
            return (self.number(), false);
        }
        if is_latin(ch) {
            return self.word(spaced);
        }
        self.at += 1;
        let thousandths = match ch {
            '½' => Some(500),
            '¼' => Some(250),
            '¾' => Some(750),
            _ => None,
        };
        let kind = match ch {
            _ if thousandths.is_some() => TokenKind::Number(thousandths.unwrap_or_default()),
            // `:30`, but "Reps:10" and "Hold: 30".
            ':' if !self.is_after_word(spaced) && self.seconds().is_some() => {
                let seconds = self.seconds().unwrap_or_default();
                self.at += 2;
                TokenKind::Clock(seconds)
            }
            '~' if self.is_after_digit() && self.digit(0).is_some() => TokenKind::Sign('-'),
            '*' if self.is_after_digit() || self.digit(0).is_some() && !spaced => {
                TokenKind::Word(Word::X)
            }
            '@' => TokenKind::Word(Word::At),
            '~' | '≈' => TokenKind::Word(Word::Approx),
            // "Sit to stand ...... 10 times"
            '.' if self.peek(0) == Some('.') => {
                while self.peek(0) == Some('.') {
                    self.at += 1;
                }
                TokenKind::Sign('…')
            }
            // What is crossed out is not to be done.
            '\u{fffd}' | '≥' | '≤' | '❌' | '🚫' | '⛔' => TokenKind::Strange,
            _ if ch.is_numeric() => TokenKind::Strange,
            '?' if matches!(self.peek(0), Some('x' | '0'..='9')) => TokenKind::Strange,
            _ if ch.is_alphabetic() => {
                while self
                    .peek(0)
                    .is_some_and(|it| it.is_alphabetic() && !is_latin(it))
                {
                    self.at += 1;
                }
                let touches = self.is_after_digit() || self.digit(0).is_some();
                if touches {
                    TokenKind::Strange
                } else {
                    TokenKind::Word(Word::Plain)
                }
            }
            _ => TokenKind::Sign(ch),
        };
        (kind, false)
    }

    fn is_after_digit(&self) -> bool {
        let last = self.tokens.last().map(|it| it.kind);
        matches!(last, Some(TokenKind::Number(_) | TokenKind::Clock(_)))
    }

    /// True right behind a word that can have a label's colon: any but `x`.
    fn is_after_word(&self, spaced: bool) -> bool {
        let last = self.tokens.last().map(|it| it.kind);
        !spaced
            && matches!(last, Some(TokenKind::Word(word)) if !matches!(word, Word::X | Word::At))
    }

    /// Two digits and no third: the seconds of a clock.
    fn seconds(&self) -> Option<u32> {
        let (tens, ones) = (self.digit(0)?, self.digit(1)?);
        let is_two = self.digit(2).is_none();
        is_two.then(|| u32::try_from(tens * 10 + ones).unwrap_or_default())
    }

    fn digits(&mut self) -> u64 {
        let mut number: u64 = 0;
        while let Some(digit) = self.digit(0) {
            number = (number * 10 + digit).min(NUMBER_MAX);
            self.at += 1;
        }
        number
    }

    fn number(&mut self) -> TokenKind {
        let whole = self.digits();
        if self.peek(0) == Some(':') && self.digit(1).is_some() {
            self.at += 1;
            let seconds = self.seconds();
            self.at += 2;
            let is_clock = whole < 1000 && self.peek(0) != Some(':');
            return match seconds.filter(|it| *it < 60 && is_clock) {
                Some(seconds) => {
                    TokenKind::Clock(u32::try_from(whole).unwrap_or_default() * 60 + seconds)
                }
                None => TokenKind::Strange,
            };
        }
        // A decimal point, or the decimal comma of German and Spanish: never the comma of a list.
        let is_decimal = match self.peek(0) {
            Some('.') => self.digit(1).is_some(),
            Some(',') => {
                self.digit(1).is_some() && self.digit(2).is_none() && self.peek(2) != Some(',')
            }
            _ => false,
        };
        let mut thousandths = whole.saturating_mul(1000);
        if is_decimal {
            self.at += 1;
            let mut place = 100;
            while let Some(digit) = self.digit(0) {
                thousandths += digit * place;
                place /= 10;
                self.at += 1;
            }
        }
        // "1O" is ten or one, as a scanner has it.
        let is_misread = matches!(self.peek(0), Some('O' | 'o' | 'l' | 'I'))
            && !self.peek(1).is_some_and(is_latin);
        if is_misread {
            self.at += 1;
            return TokenKind::Strange;
        }
        TokenKind::Number(thousandths)
    }
}
