//! The words of prescriptions in English, German and Spanish, and what each can mean.
//!
//! The one place for words: a rule of `phrases` names a class, never a word. Words are folded:
//! lower case, without accents (`dia` for `día`, `satze` for `Sätze`).

mod lists;

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    sync::OnceLock,
};

pub(super) use lists::*;

/// The class of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Not in the lexicon: a word of a name or a note.
    Plain,
    /// The number that it spells.
    Spelt(u32),
    /// `x`, `by`, `mal`: joins sets and reps.
    X,
    Set,
    Rep,
    /// `times`, `veces`: counts reps or sets.
    Times,
    Second,
    Minute,
    Half,
    Hold,
    /// A rest between sets or a hold of a rep, by its length.
    Pause,
    Rest,
    Relax,
    /// `on`, `work`: the work of an interval.
    On,
    /// The rest of an interval.
    Off,
    Each,
    Per,
    Both,
    Side,
    /// Each side, in one word: `e/s`, `perleg`.
    EachSide,
    Left,
    Right,
    Switch,
    Alternating,
    Bilateral,
    Other,
    Day,
    Daily,
    Week,
    Weekly,
    Session,
    /// `twice`.
    Often(u32),
    /// `b.i.d.`: so many times a day.
    OftenDaily(u32),
    Every,
    Hour,
    Weekday,
    Frequency,
    To,
    Or,
    And,
    Of,
    For,
    A,
    Am,
    The,
    With,
    At,
    In,
    Between,
    Approx,
    Do,
    Repeat,
    More,
    Then,
    Round,
    /// A group of exercises: `superset`.
    Group,
    /// A unit of load, distance or angle, none of a dosage.
    Unit,
    /// A scale with a number: `RPE 7`, `resistance 5`.
    Scale,
    Tempo,
    /// A way of moving: a time beside it is a tempo.
    Motion,
    /// A unit of an angle, of a name: `90 degree wall sit`.
    Degree,
    /// A unit of distance.
    Distance,
    /// `min`, `max`, `at least`: one end of a range.
    Bound,
    /// `last`, `final`: what is said holds for one rep or set alone.
    Last,
    End,
    /// `failure`, `AMRAP`, `EMOM`: an amount that no number says.
    Endless,
    Breath,
    Total,
    Row,
    /// Says that something is not to be done.
    No,
    /// `you`, `it`: of what tells, and of no name.
    Pronoun,
    /// Words of what was before, of other days, or of people: a sentence, no exercise.
    Prose,
    /// A whole of exercises: a title, and no exercise.
    Program,
    /// A part of a session: a heading, where it has a length: `warm up (10 min)`.
    Heading,
    /// `week 2`, `phase 1`, `page 3`: a part of a plan or of a text.
    Numbered,
    /// `figure 4`: a number that is a part of a name.
    Figure,
    /// `4 point`: a word that makes the number before it a part of a name.
    Pointed,
    /// A word for a stretch: a name, and held.
    Stretch,
    /// `pm`: the number before it is a time of day.
    Meridiem,
    /// `yes`, as a value: `per_side: yes`.
    Yes,
    /// A time of the day.
    Daytime,
    /// `hold this position`.
    Position,
    /// `rest interval`.
    Interval,
    /// Of one side alone.
    Only,
    /// Something to exercise with; no exercise by itself.
    Thing,
    /// `up`, of a name or of "up to".
    Up,
    /// Points at exercises without naming one.
    Pointer,
    /// A way of doing something, and no name.
    Manner,
    /// `over 5 seconds`: the time behind it is a tempo.
    Over,
    /// Begins a clause that says when: a note behind a dosage, and no name in front.
    Clause,
    /// A verb that tells how: what follows it explains.
    Telling,
    /// A unit, a side or a count of a language that is not read.
    Foreign,
}

/// A dot behind a word is one that may only end an abbreviation.
const WORDS: &[(Word, &str)] = &[
    (Word::X, "x. by mal por"),
    (
        Word::Set,
        "set sets serie series satz satze satzen lots serien",
    ),
    (
        Word::Rep,
        "rep. reps. repetition repetitions steps repititions repitition repitions repetitons \
         reptitions repetions repeticion repeticiones repes wiederholung wiederholungen wdh. wdhl. \
         wh whg",
    ),
    (Word::Times, "times time vez veces"),
    (
        Word::Second,
        "s. sec. secs. second seconds count counts sek. sekunde sekunden segundo segundos seg. segs",
    ),
    (
        Word::Minute,
        "min. mins. minute minutes minute's minuten minuto minutos",
    ),
    (Word::Half, "half halbe medio media"),
    (
        Word::Hold,
        "hold holds holding held squeeze halten haltezeit gehalten manten mantener mantenga \
         mantenerse aguanta aguantar sostener sosten sostenga mantenido",
    ),
    (Word::Pause, "pause pausa pausieren"),
    (
        Word::Rest,
        "rest rests resting recovery recover break satzpause descanso descansar descansa \
         descanse erholung pausenzeit trinkpause",
    ),
    (
        Word::Relax,
        "relax relaxing release entspannen relaja relajar losen",
    ),
    (Word::On, "on work trabajo arbeit belastung"),
    (Word::Off, "off"),
    (Word::Each, "each ea. either cada jede jeder jedes jedem je"),
    (Word::Per, "per pro"),
    (Word::Both, "both beide beiden ambos ambas"),
    (
        Word::Side,
        "side sides leg legs arm arms way ways direction directions foot feet hip hips knee knees \
         ankle hand hands shoulder limb thigh calf glute seite seiten bein beine beinen arme armen \
         fuss richtung richtungen knie lado lados pierna piernas brazo brazos pie pies direccion \
         direcciones rodilla",
    ),
    (
        Word::EachSide,
        "eachside perside per_side each_side perleg eachleg eachway perarm p/s e/s p/l e/l beidseitig beidseits \
         seitengleich",
    ),
    (Word::Left, "left l lt. links li. izquierda izquierdo izq."),
    (Word::Right, "right r rt. rechts re. derecha derecho"),
    (
        Word::Switch,
        "switch swap change wechseln wechsel seitenwechsel cambia cambiar cambie",
    ),
    (
        Word::Alternating,
        "alternate alternating alternately abwechselnd alternando alternado",
    ),
    (Word::Bilateral, "bilateral bilaterally bilat. bil. b/l"),
    (
        Word::Other,
        "other opposite alternos otro otra anderen andere",
    ),
    (Word::Day, "day days tag tage tagen dia dias"),
    (
        Word::Daily,
        "daily everyday taglich diario diaria diariamente",
    ),
    (Word::Week, "week weeks wk. wks woche wochen semana semanas"),
    (Word::Weekly, "weekly p/w wochentlich semanal semanales"),
    (Word::Session, "session sessions"),
    (Word::Often(1), "once einmal"),
    (Word::Often(2), "twice zweimal"),
    (Word::Often(3), "thrice dreimal"),
    (Word::Often(4), "viermal"),
    (Word::OftenDaily(1), "qd od"),
    (Word::OftenDaily(2), "bid bd"),
    (Word::OftenDaily(3), "tid tds"),
    (Word::OftenDaily(4), "qid qds"),
    (Word::Every, "every alle cada"),
    (
        Word::Hour,
        "hour hours hr. hrs. hourly stunde stunden hora horas",
    ),
    (
        Word::Weekday,
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs \
         fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr \
         lunes martes miercoles jueves viernes sabado domingo",
    ),
    (Word::Frequency, "frequency freq haufigkeit frecuencia"),
    (Word::To, "to bis"),
    (Word::Or, "or oder o"),
    (Word::And, "and und y e n"),
    (Word::Of, "of von de del"),
    (Word::For, "for fur durante jeweils"),
    (
        Word::A,
        "a an al der. die den dem las la el los un una ein eine einer einen",
    ),
    (Word::Am, "am"),
    (
        Word::The,
        "the your das this that deine deinen tu su esta este",
    ),
    (Word::With, "with w/ w con mit"),
    (Word::At, "at @ bei zu"),
    (Word::In, "in into within en im"),
    (
        Word::Between,
        "between b/w b/t btw btwn zwischen dazwischen entre",
    ),
    (
        Word::Approx,
        "about approx. approximately roughly around ca. circa etwa ungefahr aprox. unos unas",
    ),
    (
        Word::Do,
        "perform do have complete try please make durchfuhren mache machen haz hacer realiza realizar \
         realice haga duration dauer duracion",
    ),
    (
        Word::Repeat,
        "repeat repeated repeats wiederholen wiederhole repite repetir repita",
    ),
    (Word::More, "more weitere mas"),
    (
        Word::Then,
        "then followed dann danach dazu ausserdem luego despues ademas finish",
    ),
    (
        Word::Round,
        "round rounds circuit circuits runde runden durchgang durchgange durchgangen ronda rondas \
         vuelta vueltas zirkel circuito rds",
    ),
    (
        Word::Group,
        "superset supersets triset supersatz superserie block group part",
    ),
    (
        Word::Unit,
        "kg kgs kilo kilos lb lbs pound pounds percent cm mm inch inches ft cal cals calories watts \
         w hz mph rpm bpm rm yrs year years month months mg ml watt monate meses mvc kj",
    ),
    (
        Word::Distance,
        "km k mile miles mi m meter meters metre metres yd yds yard yards lap laps metros metro \
         meilen bahnen kilometer kilometro kilometros",
    ),
    (
        Word::Motion,
        "down lower lowering lowers eccentric concentric descent descending ascending bajar bajando \
         subir subiendo absenken ablassen runter hoch",
    ),
    (
        Word::Scale,
        "rpe rir resistance incline level speed grade zone effort pain intensity weight gewicht peso carga load widerstand stufe \
         nivel resistencia borg nrs vas steigung",
    ),
    (Word::Tempo, "tempo cadence"),
    (
        Word::Bound,
        "least most maximum minimum max. until mindestens hochstens maximal minimo maximo hasta",
    ),
    (Word::Up, "up"),
    (
        Word::Last,
        "last final letzten letzte letzter ultima ultimo",
    ),
    (Word::End, "end ende finalizar"),
    (
        Word::Endless,
        "failure fatigue exhaustion amrap emom tabata fallo agotamiento ermudung \
         erschopfung muskelversagen possible fartlek dropset pyramid",
    ),
    (
        Word::Breath,
        "breath breaths atemzug atemzuge atemzugen respiracion respiraciones",
    ),
    (Word::Total, "total insgesamt gesamt"),
    (Word::Row, "row"),
    (
        Word::No,
        "no not don't dont skip avoid never omit leave stop isn't cannot can't \
         nicht kein keine keinen vermeiden vermeide weglassen auslassen evita evitar nunca \
         cancel cancelled forget except unless",
    ),
    (
        Word::Prose,
        "january february april july august september october november december januar februar \
         oktober dezember enero febrero julio agosto septiembre diciembre street recomienda dedicar recommends empfiehlt i i'm i'd we should will would could may might must is are was were be been being \
         when whenever because than feel feels felt hurts hurt symptom symptoms persist persists \
         see call email appointment reminder remember aim gel gels visits increase decrease add wait thanks \
         thank hi hello hey dear regards it's again those what \
         which painful ice eis hielo calor painkillers tablet tablets next visit clinic office phone tel fax he she ran did yesterday today \
         tomorrow goal goals estimated price cost many my me our us previously formerly \
         video clip watch lunch dinner breakfast \
         meeting flight bus kids marathon parkrun race late takes take took lasts appt www \
         has had can build later earlier start started starting usually lost \
         copyright fee temperature height age patient therapist date ratio score \
         cc subject sent forwarded pages gestern heute morgen falls ich wir vorher \
         antes ayer hoy manana yo nosotros compared until \
         minus welcome well managed",
    ),
    (
        Word::Numbered,
        "phase stage page step number no nr num room fase etapa pagina month chapter \
         figura abb kapitel",
    ),
    (Word::Figure, "figure fig type"),
    (Word::Pointed, "point points corner corners star"),
    (
        Word::Thing,
        "dumbbell dumbbells kettlebell kettlebells chair chairs towel towels band bands mat roller \
         pillow pillows sturdy small foam yoga ball block blocks strap belt equipment equip theraband \
         matte handtuch stuhl silla toalla banda",
    ),
    (
        Word::Pointer,
        "exercise exercises moves tips drills following first all everything these ubung ubungen ejercicio \
         ejercicios",
    ),
    (
        Word::Telling,
        "accumulate bend bring draw keep lean let lie lift place put raise sit slide \
         stand stay straighten tighten turn push pull press",
    ),
    (
        Word::Foreign,
        "secondes seconde secondi secondo seconden sekunder fois jambe jambes cote \
         cotes chaque ripetizioni ripetizione lato gamba gambe herhalingen keer \
         repeticoes vezes perna pernas volte giorno giorni jour jours semaine settimana \
         aantal elke kant been benen sekundit serii powtorzen powtorzenia sekund strone stronie",
    ),
    (Word::Degree, "degree degrees deg grad grado grados"),
    (
        Word::Stretch,
        "stretch stretches stretching dehnung dehnen dehnubung estiramiento estirar estiramientos",
    ),
    (
        Word::Manner,
        "slowly gently slow gentle controlled easy easily lightly firmly locker langsam lento lentamente back",
    ),
    (Word::Over, "over uber"),
    (
        Word::Clause,
        "if after before while as tonight progress wenn able comfortable tolerated",
    ),
    (
        Word::Daytime,
        "morning mornings evening evenings night nights noon bedtime afternoon lunchtime morgens abends mittags noche tarde",
    ),
    (Word::Position, "position posicion stellung positions"),
    (
        Word::Interval,
        "interval intervals period intervalo periode tiempo zeit zeitraum",
    ),
    (Word::Only, "only nur solo"),
    (
        Word::Program,
        "plan program programme routine workout trainingsplan ubungsprogramm programa rutina hep",
    ),
    (
        Word::Heading,
        "strength mobility cardio conditioning finisher activation main warmup cooldown warm cool \
         aufwarmen kraft beweglichkeit dehnprogramm calentamiento fuerza movilidad enfriamiento \
         stretching stretches mobilisation core section",
    ),
    (Word::Pronoun, "you it them they sie usted ihr"),
    (Word::Meridiem, "pm"),
    (Word::Yes, "yes ja si true"),
];

const SPELT: &[(u32, &str)] = &[
    (1, "one eins uno"),
    (2, "two zwei dos"),
    (3, "three drei tres"),
    (4, "four vier cuatro"),
    (5, "five funf cinco"),
    (6, "six sechs seis"),
    (7, "seven sieben siete"),
    (8, "eight acht ocho"),
    (9, "nine neun nueve"),
    (10, "ten zehn diez"),
    (11, "eleven elf once"),
    (12, "twelve zwolf doce"),
    (15, "fifteen funfzehn quince"),
    (20, "twenty zwanzig veinte"),
    (25, "funfundzwanzig veinticinco"),
    (30, "thirty dreissig treinta"),
    (40, "forty vierzig cuarenta"),
    (45, "funfundvierzig"),
    (50, "fifty funfzig cincuenta"),
    (60, "sixty sechzig sesenta"),
    (90, "ninety neunzig noventa"),
];

/// True of a name with a word of a movement: one that begins or, in German, goes on with it.
pub(super) fn names_movement(name: &str) -> bool {
    folded(name).any(|word| {
        // Most stems begin with a letter that the word does not have.
        let has = |stem: &str| {
            stem.bytes()
                .next()
                .is_some_and(|it| word.as_bytes().contains(&it))
        };
        let is_in = |stem: &str| stem.len() > 3 && word.contains(stem);
        let mut stems = MOVEMENTS.all().filter(|it| has(it));
        stems.any(|it| word.starts_with(it) || is_in(it))
    })
}

/// True of a name with a word of a part of a session, or of a whole: "core", "routine".
pub(super) fn names_session(name: &str) -> bool {
    folded(name).any(|word| matches!(class(&word), Word::Heading | Word::Program))
}

/// The words of a text, folded.
fn folded(text: &str) -> impl Iterator<Item = String> {
    words(text).map(|word| word.chars().map(fold).collect())
}

/// The words of a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|ch: char| !ch.is_alphabetic());
    words.filter(|it| !it.is_empty())
}

/// The class of each word, and true where a dot behind it may only end an abbreviation.
type Index = HashMap<&'static str, (Word, bool), Hash>;

/// The hash of words.
pub(super) type Hash = BuildHasherDefault<WordHasher>;

static INDEX: OnceLock<Index> = OnceLock::new();

fn index() -> Index {
    let words = WORDS.iter().map(|(class, words)| (*class, *words));
    let spelt = SPELT.iter().map(|(n, words)| (Word::Spelt(*n), *words));
    let mut index = Index::default();
    for (class, words) in words.chain(spelt) {
        for word in words.split_ascii_whitespace() {
            let plain = word.trim_end_matches('.');
            // Of a word in two classes the first one counts.
            index
                .entry(plain)
                .or_insert((class, plain.len() < word.len()));
        }
    }
    index
}

/// The hash of Fowler, Noll and Vo. Nobody can choose the words of these tables, so that one against
/// chosen keys, which takes ten times as long, is not needed.
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The class of a folded word, and true where a dot behind it may only end an abbreviation.
pub(super) fn entry(folded: &str) -> (Word, bool) {
    let index = INDEX.get_or_init(index);
    index.get(folded).copied().unwrap_or((Word::Plain, false))
}

/// The class of a folded word.
pub(super) fn class(folded: &str) -> Word {
    entry(folded).0
}

/// A text in small letters. The tables of Unicode for it would weigh more than the lexicon.
pub(super) fn small(text: &str) -> String {
    text.chars().map(small_letter).collect()
}

/// A letter of English, German or Spanish as a small one.
pub(super) fn small_letter(ch: char) -> char {
    match ch {
        'Á' => 'á',
        'Ä' => 'ä',
        'É' => 'é',
        'Í' => 'í',
        'Ó' => 'ó',
        'Ö' => 'ö',
        'Ú' => 'ú',
        'Ü' => 'ü',
        'Ñ' => 'ñ',
        _ => ch.to_ascii_lowercase(),
    }
}

/// A character of a folded word: lower case, without an accent.
pub(super) fn fold(ch: char) -> char {
    match ch {
        'á' | 'à' | 'â' | 'ä' | 'Á' | 'Ä' => 'a',
        'é' | 'è' | 'ê' | 'É' => 'e',
        'í' | 'Í' => 'i',
        'ó' | 'ö' | 'Ó' | 'Ö' => 'o',
        'ú' | 'ü' | 'Ú' | 'Ü' => 'u',
        'ñ' | 'Ñ' => 'n',
        '’' | '‘' => '\'',
        _ => ch.to_ascii_lowercase(),
    }
}
