//! Lists of words beside the classes of the lexicon.

use super::small_letter;

/// A list of words in small letters, parted by spaces.
#[derive(Clone, Copy)]
pub(in super::super) struct Words(&'static str);

impl Words {
    /// The words.
    pub(in super::super) fn all(self) -> impl Iterator<Item = &'static str> {
        self.0.split_ascii_whitespace()
    }

    /// True of a word of the list, in any letter case.
    pub(in super::super) fn has(self, word: &str) -> bool {
        self.all()
            .any(|it| word.chars().map(small_letter).eq(it.chars()))
    }

    /// True of a text with a word of the list.
    pub(in super::super) fn is_in(self, text: &str) -> bool {
        let mut words = text.split(|ch: char| !(ch.is_alphabetic() || ch == '\''));
        words.any(|word| self.has(word))
    }

    /// True of a text in small letters that has one of the list in it, at any place.
    pub(in super::super) fn is_part_of(self, text: &str) -> bool {
        self.all().any(|it| text.contains(it))
    }
}

/// Words that point at all exercises of a text.
pub(in super::super) const POINTING: Words = Words(
    "beides ambas whole ganze alles following below folgenden siguientes alle todos todo it this these \
     them both all everything exercise exercises routine program programme plan übungen \
     ejercicios rutina programa tabla list hazlo hazla hazlos hazlas hágalo hágala hágalos hágalas \
     practíquelo practíquelos realícelo realícelos repítalo repítalos",
);
/// Words that ask for something and name nothing.
pub(in super::super) const POLITE: Words = Words(
    "please do aim for try to and about bitte üben sie machen mach ca etwa por favor frequency freq schedule \
     frecuencia häufigkeit repeat perform at least ideally mobility strength sí puede hacer \
     realice realizar haga you can das train training goal target ziel objetivo",
);
/// Words that ask for the dosage beside them: "Führen Sie jede Übung 10-mal durch".
pub(in super::super) const CARRYING_OUT: Words =
    Words("carry out practise one führen führe sie durch und zwar you to should");
/// Words in front of an exercise in a sentence: "and add in the clams", "Neu dazu kommt die Brücke".
pub(in super::super) const LEADING: Words = Words(
    "also add in plus finally außerdem kommt neu weiterhin zuerst zusätzlich además añade primero \
     también the die das der den el la los las",
);
/// Words that ask for what follows them: "After your shower do the bridges".
pub(in super::super) const ASKING: Words = Words(
    "do add try perform mach mache machen haz haga hagas hagan hacer realice realiza realizar mandó",
);
/// Words of what was agreed before: "exercises as discussed", "wie besprochen".
pub(in super::super) const AGREED: Words =
    Words("as agreed discussed promised wie besprochen abgesprochen como hablamos acordado");
/// Words that ask for an exercise with the "with" behind them: "Start with the bridges".
pub(in super::super) const STARTING: Words = Words(
    "start begin finish continue on beginne beginnen starte weiter empieza empiece comience termina \
     termine",
);
/// Words of another dosage that comes later.
pub(in super::super) const CHANGING: Words = Words(
    "increase progress reduce erhöhen steigern steigere reduzieren aumenta aumentar aumente reduce",
);
/// Words of an appointment, a call or ice.
pub(in super::super) const OTHER_MATTERS: Words = Words(
    "appointment appointments appt booked kg call clinic department hours open phone questions reception ring tel telefon telefono \
     teléfono llame praxis termin cita ice eis hielo melden anrufen tagebuch diary yoga rezept verordnung",
);
/// Articles behind the verb that a Spanish name begins with: "rodar una pelota".
pub(in super::super) const VERB_ARTICLES: Words = Words("el la los las un una");
/// Words that an article of a name follows: "walking with the band".
pub(in super::super) const PREPOSITIONS: Words = Words(
    "with w on off against over under to in into at between of from up through around behind an auf \
     gegen mit am im unter zwischen von zu aus hinter con sin en sobre contra de a por bajo entre",
);
/// Words of what is told, and of no name.
pub(in super::super) const NARRATIVE: Words = Words(
    "stay stays stick swap replace instead bleib bleiben bleibt statt ersetzt sigue sigues steigern \
     steigere später bisher jetzt nächste nächsten woche wochen próxima próximo semana semanas ahora \
     antes kosten valor precio cost later now week weeks increase progress eventually bald pronto",
);
/// Words of pain, which has numbers of its own.
pub(in super::super) const PAINS: Words = Words(
    "pain painful sore soreness stiff stiffness worse discomfort schmerz schmerzen dolor molestia \
     molestias",
);
/// Words that point at some exercises of a list, and not at all, with a stroke for a space: "The first
/// two only once a week".
pub(in super::super) const SOME: Words = Words(
    "first-two first-three first-one last-two last-three last-one the-others only-the ersten-beiden \
     ersten-zwei ersten-drei letzten-beiden letzten-zwei nur-die dos-primeros dos-primeras \
     primeros-dos primeras-dos los-otros las-otras",
);
/// Words that say something of all sets: "Pause immer 30 Sek."
pub(in super::super) const ALWAYS: Words = Words("always everything immer jeweils siempre");
/// Words that point at what stands above or ask for it, and name no exercise by themselves.
pub(in super::super) const REFERRING: Words = Words(
    "it them this that all everything both do go repeat again above through es das alles ganze beides \
     machen mach mache wiederhole wiederholen noch lo la todo toda todos todas ambos hazlo hazla \
     hazlos hazlas haz hacer hacerlo repite repítelo repetir repetirlo",
);
/// Words of how often something was, or would be, done.
pub(in super::super) const UNREAL: Words =
    Words("conmigo does most much used was were früher hatte meisten antes hacía");
/// Words that leave something out: "every day but Sunday".
pub(in super::super) const EXCEPTING: Words =
    Words("apart außer ausser but except excepto menos salvo");
/// Words of what a list is of: "Neck pain exercises".
pub(in super::super) const EXERCISES: Words = Words(
    "exercise exercises gym program programme rehab prehab routine übungen programm ejercicios \
     rutina",
);
/// Words of other things that are done so many times a day.
pub(in super::super) const OF_OTHERS: Words = Words(
    "appointment come correr cream eis heat hielo ibuprofen ice if laufen medication mg naproxen \
     painkillers paracetamol physio pt run running schmerzmittel tablet tablets until visit walk",
);
/// Words of the time in which a circuit goes from one exercise to the next.
pub(in super::super) const MOVING_ON: Words = Words(
    "move change changeover transition rotate swap switch wechsel wechseln wechselzeit cambio cambiar \
     transición",
);
/// Words of a posture, which head exercises as often as they name one.
pub(in super::super) const POSTURES: Words = Words(
    "lying standing sitting kneeling seated down up on the im in liegen stehen sitzen stand sitz \
     tumbado sentado de pie",
);
/// Words of a rest that is one between rounds by itself.
pub(in super::super) const ROUND_RESTS: Words = Words("rundenpause");
/// Labels in front of the number of an exercise: `No. 3`.
pub(in super::super) const LABELS: Words = Words(
    "exercise ex no n° nº nr station option move übung name ejercicio estación opción drill \
     stretch movement new neu nuevo nueva",
);
/// Labels of what is told of each exercise of a list: "Why: …", "How: …".
pub(in super::super) const CUES: Words =
    Words("why how what when tip tips cue cues focus warum wie tipp objetivo consejo");
/// Things that are so many inches high: `6" step`.
pub(in super::super) const STEPS: Words = Words("step box block riser bench platform plate ball");
/// Words that leave out what they speak of, more than a `not` does.
pub(in super::super) const FORBIDDING: Words = Words(
    "avoid skip omit leave stop vermeiden vermeide weglassen evita evitar forget cancel except",
);
/// Negations of whatever follows.
pub(in super::super) const NEGATIONS: Words = Words("not don't dont no nicht never nunca");
/// Words of what is over, comes later, depends on something else or is forbidden.
pub(in super::super) const NOT_NOW: Words = Words(
    "already bisher contraindicated erst gestern yesterday ayer kontraindiziert old alt \
     previously progression progressions prohibido prohibidos verboten quitar dejar pausieren \
     discontinue discontinued removed paused later später antes cleared tomorrow forbidden \
     completed bedarf contraindicado contraindicada suspender streichen aufhören raus statt \
     replace alter alte anterior wrote schrieb escribió done gemacht geschafft hecho befund \
     findings optional freiwillig opcional stopped dropped deleted finished suspended prev \
     previous gestoppt gestrichen pausiert abgesetzt sobald suspendido suspendida eliminado \
     terminado allowed parked shelved deferred scrapped retired cancelled canceled postponed \
     pending await awaiting clearance resuming ended replaces replacing replaced swapped \
     superseded supersedes provided assuming ausgesetzt ruht zurückgestellt beendet entfällt \
     auslassen demnächst halbieren ersetzt aplazado descartado retirado cancelado sustituye \
     results ergebnisse resultados record eventually",
);
/// Words that a line of another choice begins with.
pub(in super::super) const ALTERNATIVES: Words = Words(
    "or either oder entweder alternativ alternative alternatively alternativa otherwise else \
     sonst",
);
/// Words that a correction begins with.
pub(in super::super) const CORRECTING: Words =
    Words("sorry meant meinte actually correction korrektur corrección perdón cancel scratch oops");
/// Words that a heading begins with of what is not to be done.
pub(in super::super) const NEGATED: Words = Words("not nicht");
/// Words that head a choice.
pub(in super::super) const CHOOSING: Words =
    Words("choose pick option options wähle wählen auswahl elige elija elegir opción");
/// Words that head what is for some, and not for others.
pub(in super::super) const LEVELS: Words = Words(
    "beginner beginners intermediate advanced easier harder anfänger fortgeschrittene principiante \
     principiantes avanzado avanzados level nivel stufe variante option opción easy medium hard leicht \
     mittel schwer fácil difícil",
);
/// Beginnings of headings of a choice, with a stroke for a space.
pub(in super::super) const ONE_OF: Words =
    Words("one-of any-of eine-der einen-der eins-der una-de uno-de alternativ");
/// Beginnings of headings of what is over, comes later or is not sure, with a stroke for a space.
pub(in super::super) const OVER: Words = Words(
    "old-plan old-program altes-programm alter-plan plan-antiguo plan-anterior only-when only-if \
     nur-wenn solo-si ab-woche from-week after-week después-de last-week last-time previous \
     what-you-did stop-these pause-these progress-to once-you when-cleared after-your-follow \
     today-in-the today-we nur-bei letzte-woche letztes-mal erst-nach nach-freigabe bei-schmerz \
     semana-pasada la-semana-pasada una-vez en-caso-de coming-up off-limits best-so-far plan-b \
     back-up",
);
/// Phrases that put something off, or put it in the place of another one, with a stroke for a space.
pub(in super::super) const PUTTING_OFF: Words = Words(
    "on-hold next-week next-time next-session no-longer ya-no en-pausa fällt-weg auf-eis \
     hasta-nueva in-place-of instead-of en-vez-de en-lugar-de working-up not-this nicht-diese \
     vorerst-nicht más-adelante la-semana-que-viene nächste-woche nächstes-mal from-now",
);
/// Words that a condition begins with.
pub(in super::super) const IF: Words = Words("if unless wenn falls sofern sobald si cuando");
/// Words that a later time begins with: "When you can walk without a limp".
pub(in super::super) const WHEN: Words = Words("when once soon nachdem");
/// Words of what has to have happened first: "after MRI".
pub(in super::super) const EVENTS: Words =
    Words("review surgery op mri scan freigabe kontrolle revisión cirugía");
/// Words in front of the time from which on something is done: "ab Montag", "in 2 weeks".
pub(in super::super) const FROM: Words =
    Words("in at from after next ab nach nächste nächsten en desde partir tras próxima próximo");
/// Beginnings of the months.
pub(in super::super) const MONTHS: Words = Words(
    "janu ener febr märz march marz apri abri juni june july juli augu agos sept okto octo \
     nove deze dici dece",
);
/// Words in front of another exercise, or of one in the place of the first.
pub(in super::super) const JOINING: Words =
    Words("or then now and oder dann jetzt und o luego ahora y");
/// Words of what has to be over first.
pub(in super::super) const BEFORE: Words = Words("before bevor vor antes");
/// Words that head what is done instead of what stands above, or at another time.
pub(in super::super) const OTHERWISE: Words = Words(
    "good gute buenos acute subacute akut subakut bad schlechte flare used past archive erledigt \
     antiguo antigua backup fallback example template beispiel ejemplo schwerer progress \
     fortnight",
);
/// Words of the time up to another one.
pub(in super::super) const UNTIL: Words = Words("until till yet bis hasta noch todavía aún");
/// Words that head what has to be possible, or is wanted, and no exercises.
pub(in super::super) const CONDITIONS: Words = Words(
    "criteria criterion goals goal objetivo precautions restrictions milestones kriterien ziele ziel \
     vorsicht objetivos criterios precauciones",
);
/// Words of columns whose numbers are none of a dosage.
pub(in super::super) const HARMLESS: Words = Words(
    "rpe rir load weight weights kg lb lbs tempo note notes comment comments remark remarks level \
     resistance color colour band equipment date week day page last previous no nr id image video \
     link muscle muscles target intensity effort distance pain step order schritt paso bemerkung bemerkungen hinweis \
     gewicht last tag woche notas nota observaciones carga peso nivel resistencia material fecha datum paciente patient assigned created",
);
/// Words of columns that tell for whom or when a row is.
pub(in super::super) const PARTING: Words = Words(
    "status state when start starts begin beginn phase stage week wk woche semana fase inicio \
     patient client athlete for replaced include active aktiv estado cuándo wann who wer quién \
     yes",
);
/// Labels of a list, which name no exercise: "Step-by-step directions".
pub(in super::super) const LABELLING: Words = Words(
    "directions instructions description equipment anleitung beschreibung instrucciones descripcion",
);
/// Words for a part of a plan that comes after another one, in weeks.
pub(in super::super) const PHASES: Words = Words("phase phases stage fase etapa workout");
/// Words for each that stand in front of a noun, and never by themselves.
pub(in super::super) const DETERMINERS: Words = Words("cada jede jeder jedes jedem jeden");
/// Words for all exercises of a list.
pub(in super::super) const ALL: Words = Words(
    "all alles todo ejercicios everything exercises folgende folgenden following siguientes todas todos \
     übungen",
);
/// Beginnings of the weekdays, from Monday on, and their two letters in German.
pub(in super::super) const WEEK: [Words; 7] = [
    Words("mon mo lun"),
    Words("tue di die mar"),
    Words("wed mi mit mie"),
    Words("thu do don jue"),
    Words("fri fr fre vie"),
    Words("sat sa sam sab"),
    Words("sun so son dom"),
];
/// Words that a sentence goes on behind, on the next line: "Please avoid", "only if", "with the".
pub(in super::super) const CUTTING: Words = Words(
    "avoid not the your my if unless with for of instead from next and or wenn solo ab mit für statt \
     anstatt kein keine keinen nicht dem den der die das und oder si evita evitar con para de del sin \
     el la los las y",
);
/// Words of a direction or a time, which name nothing by themselves.
pub(in super::super) const DIRECTIONS: Words = Words(
    "out outwards inwards inside outside from better easier harder desde ab innen außen vorne hinten \
     adentro afuera fácil",
);
/// Words for parts of the body and for qualities, which head exercises as often as they name one.
pub(in super::super) const BODY_PARTS: Words = Words(
    "back balance calves chest glutes gluteal hamstring hamstrings heel heels quad quads quadriceps soleus \
     toe toes wall weight core scapula brust isquios isquiotibiales waden wade zehen atem arm talon \
     talones pecho gemelos stand knee running run walking walk row",
);
/// Words that ask for less or more, and not for what they stand before: "Reduce squats to 2x10".
pub(in super::super) const ADJUSTING: Words = Words(
    "reduce cut increase consider failing optional without ohne sin still postpone exclude delete nada \
     quita deja pausiere streiche nie lass",
);
/// Phrases for each of several behind its dosage, with a stroke for a space.
pub(in super::super) const OF_EACH: Words = Words("cada-un of-each for-each each-one");
/// Words for each of several.
pub(in super::super) const EVERY: Words =
    Words("each every all alle je jede jeweils cada todos todas");
/// Words of what tells, and of no name: "keep your hips level".
pub(in super::super) const OWNERS: Words = Words("your this that deine deinen tu su");
/// Articles, which a name rarely has.
pub(in super::super) const ARTICLES: Words =
    Words("the your a an this ihr ihren deine deinen tu su");
/// Words for a side.
pub(in super::super) const SIDES: Words = Words("side sides seite seiten lado lados");
/// Parts of words for a side.
pub(in super::super) const SIDED: Words = Words("side leg arm each seite bein lado pierna");
/// Parts of words for sides, of which "both" are each.
pub(in super::super) const BOTH_SIDES: Words = Words("sid seit lad way dir");
/// Parts of words for breathing.
pub(in super::super) const BREATHING: Words = Words("breath atem atm respir");
/// Parts of names of what is held.
pub(in super::super) const HELD: Words = Words(
    "plank plancha hold hang stütz wandsitz einbeinstand balanc equilibri monopodal isométr isometr \
     haltung pose pigeon tandem",
);
/// Parts of names of stretches.
pub(in super::super) const STRETCHED: Words = Words("stretch dehnung dehnen estiramiento");
/// Keys of a note.
pub(in super::super) const NOTES: Words = Words("notes hinweis nota");
/// Verbs that ask for a dosage, or are a part of the name: "Squeeze a ball".
pub(in super::super) const NAMING: Words = Words("squeeze make");
/// Beginnings of words that name a movement, a posture or a machine to move on.
pub(in super::super) const MOVEMENTS: Words = Words(
    "abduct adduct angel balanc bend bicycl bike biking bird boat bound bow bridg burpee butterfl \
     calf calves carr cat chest circl clam climb cobra copenhagen cow crab crawl crunch curl cycl \
     deadlift dip dog donkey drop eccentric ellip extens fall flex foam flutter fold frog gaze \
     glid glute gluteal hamstring hang heel hike hing hip hold hop hurdle inver isomet jack jog \
     jump kick knees kneel lift lunge lunging lying march massag mob mountain nod pedal pendul pigeon pike \
     plank pogo pos press prone pull pump push quad rais reach release resist roll rotat row run \
     savasana scap shavasana shrug shuff side sit skat ski skip slid soleus spin squat squeez \
     stair stand step stretch superman swim swing sumo tap thrust tilt toe tread turn twist walk \
     wall warrior weight wobbl yoga arm atem atm ausfall beug brucke crosstrainer dehn dreh \
     ergom fahr gang gehen halt heb heben hund hupf hurden kick kletter kreis lauf liege marsch \
     nick pendel radfahr rad rader rolle roll ruder rutsch schritt schwimm schwing seil sitz \
     spann sprung stabil stand steh steig streck strecksitz stutz tret treten wade wand wipp \
     zehen zug abdominal andar apert balance bici bicicleta caminar camina circul colgar \
     cuadriceps elev elip equilibr escal estatica estir estira flexion gato giro incl isometr \
     marcha masaj movil nadar natacion peso plancha puente remo respir rodar rodill rotac salt \
     sentad subir suelo talon tijera almeja zancad soleo pecho brust stance aduct apret arrug bascul bench \
     bergsteig bombeo breath bug comba correr cross desliz dominad empuj encog evers fly grip \
     hampel hydrant isquio katze levant muschel nordic opposit pallof prensa pronat rdl romberg \
     schaukel scrunch separac shift sled sprint stride supinat swan figur exzentri excentr tandem teaser thread trot tuck \
     vierfuss",
);
/// Beginnings of words that say that what was told is done once more: "the same with the other leg".
pub(in super::super) const AGAIN: Words =
    Words("same repeat repite repetir repita wiederhol mismo");
/// Beginnings of words for parts of a body, of abbreviations and of figures that name an exercise
/// beside its dosage, and are headings as often.
pub(in super::super) const BODY: Words = Words(
    "abduc adduc ankle apoyo back barbilla bauch becken bicep brazo cadera chin core cuello \
     dedo delt dorsi elbow faust ferse finger fist fondo foot fuss gastroc gemelo groin hals hand \
     hombro itb kafer kinn knee knie kobra kopf lat mano menton monopodal muneca nacken neck \
     oberschenk pajaro paso pec pelvi pelvic perro pie pierna piriform plantar psoas puno rodilla \
     rucken rumpf saw schulter shoulder slr soleus spine sts taube tke thumb tobillo trap tricep \
     vor wrist arom prom irq sls ext bicho recog senta leg",
);
