//! The words of prescriptions in English, German and Spanish, by their class.

/// Makes the classes of words, each with its words.
macro_rules! words {
    ($($(#[$doc:meta])* $class:ident: $words:literal;)*) => {
        /// The class of a word.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(in super::super) enum Word {
            /// Not in the lexicon: a word of a name or a note.
            Plain,
            /// The number that it spells.
            Spelt(u32),
            /// `twice`.
            Often(u32),
            /// `b.i.d.`: so many times a day.
            OftenDaily(u32),
            $($(#[$doc])* $class,)*
        }

        impl Word {
            /// The bit of its class.
            const fn bit(self) -> u128 {
                enum Place {
                    Plain,
                    Spelt,
                    Often,
                    OftenDaily,
                    $($class),*
                }
                let place = match self {
                    Word::Plain => Place::Plain,
                    Word::Spelt(_) => Place::Spelt,
                    Word::Often(_) => Place::Often,
                    Word::OftenDaily(_) => Place::OftenDaily,
                    $(Word::$class => Place::$class),*
                };
                1 << place as u32
            }
        }

        /// The classes by their names.
        pub(in super::super) const CLASSES: &[(&str, Word)] = &[
            ("Plain", Word::Plain),
            ("Spelt", Word::Spelt(0)),
            ("Often", Word::Often(0)),
            ("OftenDaily", Word::OftenDaily(0)),
            $((stringify!($class), Word::$class)),*
        ];

        /// The words of each class. A dot behind a word is one that may only end an abbreviation.
        pub(super) const WORDS: &[(Word, &str)] = &[$((Word::$class, $words)),*];
    };
}

words! {
    /// `x`, `by`, `mal`: joins sets and reps.
    X: "x. by mal por";
    Set: "set sets serie series satz satze satzen lots serien";
    Rep: "rep. reps. repetition repetitions steps pasos schritte schritten repititions repitition repitions repetitons \
        reptitions repetions repeticion repeticiones repes wiederholung wiederholungen wdh. \
        wdhl. wh whg";
    /// `times`, `veces`: counts reps or sets.
    Times: "times time vez veces mehrmals";
    Second: "s. sec. secs. second seconds count counts sek. sekunde sekunden segundo segundos \
        seg. segs";
    Minute: "min. mins. minute minutes minute's minuten minuto minutos";
    Half: "half quarter quarters halbe medio media anderthalb eineinhalb zweieinhalb dreieinhalb dreiviertel";
    Hold: "hold holds holding held squeeze halten halte haltezeit gehalten manten mantener mantenga \
        mantenerse aguanta aguantar sostener sosten sostenga mantenido";
    /// A rest between sets or a hold of a rep, by its length.
    Pause: "pause pausen pausa pausas pausieren";
    Rest: "rest rests resting recovery recover break breather satzpause rundenpause serienpause descanso desc. descansar descansa \
        descanse descansos descansando erholung recuperacion pausenzeit trinkpause";
    Relax: "relax relaxing release entspannen relaja relaje relajar losen";
    /// `on`, `work`: the work of an interval.
    On: "on work trabajo arbeit belastung";
    /// The rest of an interval.
    Off: "off";
    Each: "each ea. either cada jede jeder jedes jedem jeden je";
    Per: "per pro";
    Both: "both beide beiden ambos ambas";
    Side: "side sides leg legs arm arms way ways direction directions foot feet hip hips knee \
        knees ankle hand hands shoulder limb thigh calf glute seite seiten bein beine beinen \
        arme armen fuss fusse richtung richtungen knie lado lados pierna piernas brazo brazos pie pies \
        direccion direcciones rodilla";
    /// Each side, in one word: `e/s`, `perleg`.
    EachSide: "eachside perside per_side each_side perleg eachleg eachway perarm p/s e/s p/l e/l \
        beidseitig beidseits seitengleich";
    /// The side that the therapist knows of.
    Affected: "affected injured bad sore operated weak weaker stiff betroffene betroffenen verletzte \
        verletzten operierte operierten kranke kranken afectado afectada lesionado lesionada malo mala \
        operado operada";
    Left: "left l lt. links li. izquierda izquierdo izq.";
    Right: "right r rt. rechts re. derecha derecho";
    Switch: "switch swap change tauschen wechseln wechsel seitenwechsel cambia cambiar cambie";
    Alternate: "alternate alt. alternating alternately abwechselnd alternando alternado";
    Bilateral: "bilateral bilaterally bilat. bil. b/l";
    Other: "other opposite alternos otro otra anderen andere zweiten";
    Day: "day days tag tage tagen dia dias";
    Daily: "daily everyday taglich tgl. tagl. diario diaria diarios diarias diariamente";
    Week: "week weeks wk. wks woche wochen semana semanas sem.";
    Weekly: "weekly p/w wochentlich semanal semanales";
    Session: "session sessions";
    /// Leaves out of all what follows it.
    But: "but without ausser ohne sin excepto menos salvo";
    Every: "every alle cada todos";
    Hour: "hour hours hr. hrs. hourly stunde stunden hora horas";
    Weekday: "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays \
        thursdays fridays saturdays sundays montags dienstags mittwochs donnerstags freitags samstags mon tue tues wed thu thur \
        thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag \
        sonntags mo di mi \
        do fr sa so lunes martes miercoles jueves viernes sabado domingo";
    /// Monday, Wednesday and Friday, by their letters.
    MonWedFri: "m/w/f mwf lmv";
    Frequency: "frequency freq schedule haufigkeit frecuencia";
    To: "to bis";
    Or: "or oder o";
    And: "and und u. y e n";
    Of: "of von de del";
    For: "for fur during throughout durante jeweils always immer siempre";
    A: "a an al der. die den dem las la el los un una ein eine einer einen";
    Am: "am";
    The: "the your das this that deine deinen tu su esta este";
    With: "with w/ w con mit";
    At: "at @ bei zu hacia";
    In: "in into within en im";
    Between: "between b/w b/t btw btwn zwischen zw. dazwischen entre";
    Approx: "about approx. approximately roughly around ca. circa etwa ungefahr aprox. unos unas";
    Do: "perform practise practice do have complete try please make durchfuhren mache machen haz hacer realiza \
        realizar realice haga duration dauer duracion dose dosage dosierung dosis";
    Repeat: "repeat repeated repeats wiederholen wiederhole repite repetir repita";
    More: "more again mehr weitere nochmal nochmals mas";
    Then: "then followed abschliessend zuletzt dann danach dazu ausserdem luego despues ademas finish";
    Round: "round rounds circuit circuits runde runden durchgang durchgange durchgangen ronda \
        rondas vuelta vueltas zirkel circuito rds";
    /// A group of exercises: `superset`.
    Group: "superset supersets triset supersatz superserie block group part";
    /// A unit of load, distance or angle, none of a dosage.
    Unit: "kg kgs kilo kilos lb lbs pound pounds percent cm mm inch inches ft cal cals calories \
        watts w hz mph rpm bpm rm yrs year years month months mg ml watt monate meses mvc kj";
    /// A unit of distance.
    Distance: "km k mile miles mi m meter meters metre metres yd yds yard yards lap laps metros \
        metro meilen bahnen kilometer kilometro kilometros";
    /// A way of moving: a time beside it is a tempo.
    Motion: "down lower lowering lowers eccentric concentric exzentrisch excentrica excentrico bajada subida descent descending ascending bajar \
        bajando subir subiendo absenken ablassen runter hoch";
    /// A scale with a number: `RPE 7`, `resistance 5`.
    Scale: "rpe rir resistance incline level speed grade zone effort pain intensity weight \
        gewicht peso carga load widerstand stufe nivel resistencia borg nrs vas steigung";
    Tempo: "tempo cadence";
    /// `min`, `max`, `at least`: one end of a range.
    Bound: "most maximum minimum max. until hochstens maximal maximo hasta";
    /// `at least`: the lower end of a range.
    Least: "least mindestens minimo";
    /// `up`, of a name or of "up to".
    Up: "up";
    /// `last`, `final`: what is said holds for one rep or set alone.
    Last: "last final letzten letzte letzter ultima ultimo";
    End: "end ende finalizar";
    /// `failure`, `AMRAP`, `EMOM`: an amount that no number says.
    Endless: "failure fatigue exhaustion amrap emom tabata fallo agotamiento ermudung \
        erschopfung muskelversagen possible fartlek dropset pyramid";
    Breath: "breath breaths atemzug atemzuge atemzugen respiracion respiraciones";
    Total: "total insgesamt gesamt";
    Row: "row";
    /// Says that something is not to be done.
    No: "no not don't dont skip avoid never omit leave stop isn't cannot can't nicht kein keine \
        keinen vermeiden vermeide weglassen auslassen evita evitar nunca cancel cancelled forget \
        except unless";
    /// Words of what was before, of other days, or of people: a sentence, no exercise.
    Prose: "january february april july august september october november december januar \
        februar oktober dezember enero febrero julio agosto septiembre diciembre street \
        recomienda dedicar recommends empfiehlt i i'm i'd we should will would could may might \
        must is are was were be been being when whenever because than feel feels felt hurts hurt \
        symptom symptoms persist persists see call email appointment reminder remember aim gel \
        gels visits increase decrease add wait thanks thank hi hello hey dear regards it's again \
        those what which painful ice eis hielo calor painkillers tablet tablets next visit \
        clinic office phone tel fax he she ran did yesterday today tomorrow goal goals estimated \
        price cost many my me our us previously formerly video clip watch lunch dinner breakfast \
        meeting flight bus kids marathon parkrun race late takes take took lasts appt www has \
        had can build later earlier start started starting usually lost copyright fee \
        temperature height age patient therapist date ratio score cc subject sent forwarded \
        pages gestern heute morgen falls ich wir vorher antes ayer hoy manana yo nosotros \
        compared until minus welcome well managed steigern erhohen aumentar aumente \
        increasing adding progressing spater hice hizo geschafft remove removed replace replaced completed \
        tried stopped correction korrektur correccion gestrichen entfallt entfallen abgesetzt \
        gestoppt aussetzen pausiert suspender suspendido suspendida suspendidos suspendidas quitar \
        quitamos eliminar anulado anulada cancelado cancelada prohibido prohibida pendiente hecho \
        dropped paused contraindicated kontraindiziert forbidden banned verboten stattdessen discontinue \
        discontinued statt anstatt anstelle instead sustituir dejar actually meinte ach mejor besser \
        steigerung leichter notfalls maybe perhaps vielleicht quizas otherwise ggf ziel oops \
        ibuprofen ibuprofeno paracetamol naproxen diclofenac magnesium magnesio omeprazol \
        omeprazole aspirin kuhlen warme warmflasche tens ultraschall ultrasound hochlagern \
        lymphdrainage cream salbe crema nachste nachsten proxima proximo";
    /// `week 2`, `phase 1`, `page 3`: a part of a plan or of a text.
    Numbered: "teil parte phase stage page step number no nr num room fase etapa pagina month chapter \
        figura abb kapitel";
    /// `figure 4`: a number that is a part of a name.
    Figure: "figure fig type";
    /// `4 point`: a word that makes the number before it a part of a name.
    Pointed: "point points corner corners star";
    /// Something to exercise with; no exercise by itself.
    Thing: "dumbbell dumbbells kettlebell kettlebells chair chairs towel towels band bands mat \
        roller pillow pillows sturdy small foam yoga ball block blocks strap belt equipment \
        equip theraband matte handtuch stuhl silla toalla banda";
    /// Points at exercises without naming one.
    Pointer: "exercise exercises moves tips drills following first all everything these ubung \
        ubungen ejercicio ejercicios";
    /// A verb that tells how: what follows it explains.
    Telling: "accumulate bend bring draw keep lean let lie lift place put raise sit slide stand \
        stay straighten tighten turn push pull press";
    /// A unit, a side or a count of a language that is not read.
    Foreign: "secondes seconde secondi secondo seconden sekunder fois jambe jambes cote cotes \
        chaque ripetizioni ripetizione lato gamba gambe herhalingen keer repeticoes vezes perna \
        pernas volte giorno giorni jour jours semaine settimana aantal elke kant been benen \
        sekundit serii powtorzen powtorzenia sekund strone stronie";
    /// A unit of an angle, of a name: `90 degree wall sit`.
    Degree: "degree degrees deg grad grado grados";
    /// A word for a stretch: a name, and held.
    Stretch: "stretch stretches stretching dehnung dehnen dehnubung estiramiento estirar \
        estiramientos";
    /// A way of doing something, or where in a rep; no name.
    Manner: "slowly gently slow gentle controlled easy easily lightly firmly locker langsam \
        top bottom oben unten arriba abajo lento lentamente back forwards backwards clockwise \
        vorwarts ruckwarts bouncing bounce wobbling swinging jerking cheating lag wippen rebotes rebotar";
    /// `over 5 seconds`: the time behind it is a tempo.
    Over: "over uber";
    /// Begins a clause that says when: a note behind a dosage, and no name in front.
    Clause: "if after before while as tonight progress wenn able comfortable tolerated";
    /// A time of the day.
    Daytime: "morning mornings evening evenings night nights noon bedtime afternoon lunchtime \
        morgens abends mittags mediodia noche tarde abend fruh";
    /// `hold this position`.
    Position: "position posicion stellung positions";
    /// `rest interval`.
    Interval: "interval intervals period intervalo periode tiempo zeit zeitraum";
    /// Of one side alone.
    Only: "only nur solo";
    /// A whole of exercises: a title, and no exercise.
    Program: "plan program programme routine workout trainingsplan ubungsprogramm programa \
        rutina hep";
    /// A part of a session: a heading, where it has a length: `warm up (10 min)`.
    Heading: "strength mobility cardio conditioning finisher activation main warmup cooldown \
        warm cool aufwarmen kraft beweglichkeit dehnprogramm calentamiento fuerza movilidad \
        enfriamiento stretching stretches mobilisation core section strengthening \
        strengthen kraftigung fortalecimiento";
    /// `you`, `it`: of what tells, and of no name.
    Pronoun: "you it them they sie usted ihr";
    /// `pm`: the number before it is a time of day.
    Meridiem: "pm uhr";
    /// `yes`, as a value: `per_side: yes`.
    Yes: "yes ja si true";
}

/// Words for how often.
pub(super) const OFTEN: &[(u32, &str)] = &[
    (1, "once einmal"),
    (2, "twice zweimal"),
    (3, "thrice dreimal"),
    (4, "viermal"),
    (5, "funfmal"),
    (6, "sechsmal"),
    (8, "achtmal"),
    (10, "zehnmal"),
    (12, "zwolfmal"),
    (15, "funfzehnmal"),
    (20, "zwanzigmal"),
];

/// Letters for how often a day.
pub(super) const OFTEN_DAILY: &[(u32, &str)] =
    &[(1, "qd od"), (2, "bid bd"), (3, "tid tds"), (4, "qid qds")];

/// Numbers in words.
pub(super) const SPELT: &[(u32, &str)] = &[
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
    (100, "hundred hundert cien ciento"),
];

/// Any number in words, in a set of classes.
pub(in super::super) const NUMBER: Word = Word::Spelt(0);

/// A set of classes.
#[derive(Clone, Copy)]
pub(in super::super) struct Classes(u128);

impl Classes {
    pub(in super::super) const fn of(mut words: &[Word]) -> Classes {
        let mut bits = 0;
        while let [first, rest @ ..] = words {
            bits |= first.bit();
            words = rest;
        }
        Classes(bits)
    }

    /// A bit for each class.
    pub(in super::super) const fn bits(self) -> u128 {
        self.0
    }

    pub(in super::super) const fn has(self, word: Word) -> bool {
        self.0 & word.bit() != 0
    }
}

/// The set of some classes: `classes![Set, Rep]`.
macro_rules! classes {
    ($($word:expr),* $(,)?) => {
        const {
            // A set may be empty.
            #[allow(unused_imports)]
            use $crate::domain::notation::intake::lexicon::{Classes, NUMBER, Word::*};
            Classes::of(&[$($word),*])
        }
    };
}
pub(in super::super) use classes;
