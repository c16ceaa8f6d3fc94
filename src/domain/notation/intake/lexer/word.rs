//! Words, with what belongs to them: `e/s`, `b.i.d.`, `1st`.

use super::{
    super::lexicon::{self, Word, fold},
    Lexer, TokenKind, is_latin,
};

/// Names of weekdays with so many letters are words as well, "sat", unless they begin large.
const WEEKDAY_ABBREVIATION_MAX: usize = 4;

impl Lexer<'_> {
    pub(super) fn word(&mut self, spaced: bool) -> (TokenKind, bool) {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        let start = self.at;
        self.fold_word(&mut folded);
        let word = self.classed(&folded, start, spaced);
        self.folded = folded;
        word
    }

    /// Goes to the end of a word, and folds it.
    fn fold_word(&mut self, folded: &mut String) {
        while let Some(ch) = self.peek(0) {
            let joins = ch == '\'' && self.peek(1).is_some_and(is_latin) && !folded.is_empty();
            // "sec-" and "onds" on the next line
            if ch == '-'
                && self.peek(1) == Some('\n')
                && self.peek(2).is_some_and(char::is_lowercase)
            {
                self.at += 2;
                continue;
            }
            let is_joint = ch == '_' && !folded.is_empty() && self.peek(1).is_some_and(is_latin);
            if !(is_latin(ch) || joins || is_joint) {
                break;
            }
            match ch {
                'ß' => folded.push_str("ss"),
                ch => folded.push(fold(ch)),
            }
            self.at += 1;
        }
    }

    /// True of a day of two letters beside another one: "Mo, Mi und Fr", "Mo-Fr".
    fn is_beside_day(&self, start: usize) -> bool {
        let is_day = |word: &str| match word.len() {
            2 => word.starts_with(char::is_uppercase) && lexicon::day_of_week(word).is_some(),
            _ => lexicon::names_day(word),
        };
        let joins =
            |word: &&str| word.is_empty() || matches!(*word, "und" | "u" | "bis" | "and" | "y");
        let before = self.line.get(..self.byte(start)).unwrap_or_default();
        let behind = self.line.get(self.byte(self.at)..).unwrap_or_default();
        let is_sign = |ch: char| !is_latin(ch);
        let mut before = before.rsplit(is_sign).skip_while(joins);
        let mut behind = behind.split(is_sign).skip_while(joins);
        before.next().is_some_and(is_day) || behind.next().is_some_and(is_day)
    }

    /// The next character that is no white space.
    fn next_plain(&self) -> Option<char> {
        let mut ahead = (0..).map_while(|at| self.peek(at));
        ahead.find(|it| !it.is_whitespace())
    }

    /// True of a character right behind a text.
    fn is_behind(&self, text: &str, at: usize) -> bool {
        let before = self.line.get(..self.byte(at));
        before.is_some_and(|it| it.ends_with(text))
    }

    /// True where a word ends with this text, so many characters ahead.
    fn follows(&self, text: &str, ahead: usize) -> bool {
        let mut at = ahead;
        let is_next = |ch: char| {
            at += 1;
            self.peek(at - 1).map(fold) == Some(ch)
        };
        text.chars().all(is_next) && !self.peek(ahead + text.len()).is_some_and(is_latin)
    }

    /// True where one of these words is the next one.
    fn goes_on(&self, words: &[&str]) -> bool {
        words.iter().any(|it| self.follows(&format!(" {it}"), 0))
    }

    /// The class of the next word.
    fn next_class(&self) -> Word {
        let ahead = (0..).map_while(|at| self.peek(at));
        let word = ahead.skip_while(|it| it.is_whitespace());
        let word: String = word.take_while(|it| it.is_alphabetic()).map(fold).collect();
        lexicon::class(&word)
    }

    /// True where `/week` follows.
    fn is_of_week(&self) -> bool {
        let mut weeks = ["/sem", "/wk", "/w", "/week", "/wo", "/woche"].into_iter();
        weeks.any(|it| self.follows(it, 0))
    }

    /// The class of a word that begins at a character, and of what belongs to it.
    fn classed(&mut self, folded: &str, start: usize, spaced: bool) -> (TokenKind, bool) {
        // `e/s`, `w/`, `b/w` and `b.i.d.`
        let slashed = match (folded, self.peek(0), self.peek(1)) {
            ("e" | "p" | "b", Some('/'), Some(ch @ ('s' | 'l' | 'S' | 'L' | 'w' | 't')))
                if !self.peek(2).is_some_and(is_latin) =>
            {
                Some((format!("{folded}/{}", fold(ch)), 2))
            }
            ("m", Some('/'), Some('w' | 'W')) if self.follows("/f", 2) => {
                Some(("m/w/f".to_string(), 4))
            }
            ("w", Some('/'), _) => Some(("w/".to_string(), 1)),
            _ => None,
        };
        if let Some((word, length)) = slashed {
            self.at += length;
            return (TokenKind::Word(lexicon::class(&word)), false);
        }
        if self.peek(0) == Some('.') && folded.len() == 1 && self.peek(1).is_some_and(is_latin) {
            let mut letters = folded.to_string();
            let mut ahead = 0;
            while self.peek(ahead) == Some('.') && self.peek(ahead + 1).is_some_and(is_latin) {
                letters.extend(self.peek(ahead + 1).map(fold));
                ahead += 2;
            }
            if matches!(lexicon::class(&letters), Word::OftenDaily(_)) {
                self.at += ahead + usize::from(self.peek(ahead) == Some('.'));
                return (TokenKind::Word(lexicon::class(&letters)), false);
            }
        }
        let after_digit = !spaced && self.is_after_digit();
        let (class, is_abbreviated) = lexicon::entry(folded);
        // "3xAMRAP"
        if after_digit && folded.starts_with('x') && class == Word::Plain {
            self.at = start + 1;
            return (TokenKind::Word(Word::X), false);
        }
        let is_single = self.at - start == 1;
        // "B2", "L5": a code, and a part of a name.
        if is_single && folded != "x" && !after_digit && self.digit(0).is_some() {
            self.digits();
            return (TokenKind::Word(Word::Plain), false);
        }
        let is_capital = self
            .chars
            .get(start)
            .is_some_and(|(_, ch)| ch.is_uppercase());
        let is_upper = |text: &str| text.chars().all(|it| !it.is_lowercase());
        let text = self
            .line
            .get(self.byte(start)..self.byte(self.at))
            .unwrap_or_default();
        let is_after_slash =
            start > 0 && self.chars.get(start - 1).is_some_and(|(_, ch)| *ch == '/');
        let class = match class {
            // "on all fours", "jog round the pitch", "once it's easy"
            Word::Pointer if folded == "all" && self.goes_on(&["fours"]) => Word::Plain,
            Word::Round if folded == "round" && self.goes_on(&["the", "your", "a"]) => Word::Plain,
            Word::Often(1) if self.goes_on(&["it", "you", "this", "that"]) => Word::Clause,
            // "en lugar de puente", "en vez de"
            _ if matches!(folded, "lugar" | "vez") && self.goes_on(&["de"]) => Word::Prose,
            // "3-4d/wk", "3 d/sem", "2 v/día"
            _ if folded == "d" && self.is_of_week() => Word::Day,
            _ if folded == "v" && (self.is_of_week() || self.follows("/dia", 0)) => Word::Times,
            // "3x/d", "5x/Wo"
            _ if is_after_slash && matches!(folded, "d" | "t") => Word::Day,
            _ if is_after_slash && matches!(folded, "w" | "wo") => Word::Week,
            // "Y, T, W" and "E" are letters, "y" and "e" join, and so does "4 TIMES A DAY".
            Word::And | Word::Or | Word::A | Word::To
                if is_single && is_capital && (start == 0 || !is_upper(self.line)) =>
            {
                Word::Plain
            }
            // "12 por pierna" is of each, "3 por 12" are times.
            Word::X if folded == "por" && self.next_class() == Word::Side => Word::Per,
            // "off a step" is where, "20 s off" a rest.
            Word::Off if self.goes_on(&["a", "the"]) => Word::In,
            Word::Plain if folded == "es" && is_upper(text) => Word::EachSide,
            // "IT band"
            Word::Pronoun if text == "IT" => Word::Plain,
            // "M/W/F"
            Word::Distance if text == "M" => Word::Plain,
            // "mín." is the least, "min." a minute
            Word::Minute if text.contains('í') => Word::Least,
            // The "S" of "3 S / 10 Wdh." may be sets.
            Word::Second if text == "S" && matches!(self.next_plain(), Some('/' | 'x')) => {
                Word::Plain
            }
            // "3x15 B"
            Word::Plain if text == "B" => Word::Bilateral,
            // "AM" is the morning, "am" a word of sentences.
            Word::Am if is_upper(text) => Word::Meridiem,
            // "por la mañana" is a time of the day, "mañana" another day.
            Word::Prose
                if folded == "manana"
                    && (self.is_behind("la ", start)
                        || self.goes_on(&["y noche", "y tarde"])
                        || ["noche y ", "tarde y "]
                            .iter()
                            .any(|it| self.is_behind(it, start))) =>
            {
                Word::Daytime
            }
            // "Mon" and "Sat" are days, "sat" and "do" are not, but for "mon wed fri". Of two letters
            // they are among others: "Mo:", "Mo/Mi/Fr".
            Word::Weekday
                if !is_capital
                    && folded.len() <= WEEKDAY_ABBREVIATION_MAX
                    && (folded.len() == 2 || !self.is_beside_day(start))
                    || folded.len() == 2
                        && !matches!(self.peek(0), Some(':' | '/'))
                        && !is_after_slash
                        && !self.is_beside_day(start) =>
            {
                if folded == "do" {
                    Word::Do
                } else {
                    Word::Plain
                }
            }
            class => class,
        };
        (TokenKind::Word(class), is_abbreviated)
    }
}
