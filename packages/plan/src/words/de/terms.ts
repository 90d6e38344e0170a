/** What the knowledge says in English inside facts. */
export const terms: Readonly<Record<string, string>> = {
  left: 'links',
  right: 'rechts',
  toe: 'Zehe',
  ray: 'Strahl',
  transmetatarsal: 'transmetatarsal',
  syme: 'Syme',
  transtibial: 'transtibial',
  'knee-disarticulation': 'Knieexartikulation',
  transfemoral: 'transfemoral',
  'hip-disarticulation': 'Hüftexartikulation',
  finger: 'Finger',
  transradial: 'transradial',
  transhumeral: 'transhumeral',
  'shoulder-disarticulation': 'Schulterexartikulation',
  age: 'Alter',
  'age not known': 'Alter nicht bekannt',
  heart: 'Herz',
  liver: 'Leber',
  mixed: 'gemischt',
  prescribed: 'verordnet',
  dispensed: 'abgegeben',
  taken: 'eingenommen',

  'nerve size': 'Größe des Nervs',
  'nerve shape': 'Form des Nervs',
  placement: 'Sondenlage',
  'probe wall temperature': 'Wandtemperatur der Sonde',
  'fat about the nerve': 'Fett um den Nerv',
  'conductivity of frozen tissue': 'Wärmeleitfähigkeit des gefrorenen Gewebes',
  'latent heat': 'latente Wärme',
  'conductivity of thawed tissue': 'Wärmeleitfähigkeit des aufgetauten Gewebes',
  'blood flow': 'Durchblutung',

  '17G argon needle': '17-G-Argonnadel',
  '12G nitrous oxide probe': '12-G-Lachgassonde',
  '14G nitrous oxide probe': '14-G-Lachgassonde',
  '16G nitrous oxide probe': '16-G-Lachgassonde',
  '18G nitrous oxide probe': '18-G-Lachgassonde',

  'Common fibular nerve, popliteal fossa': 'N. fibularis communis, Kniekehle',
  'Deep fibular nerve, ankle': 'N. fibularis profundus, Sprunggelenk',
  'Femoral nerve, groin': 'N. femoralis, Leiste',
  'Intercostobrachial nerve (T2), axilla': 'N. intercostobrachialis (T2), Achsel',
  'Lateral cutaneous nerve of the forearm': 'N. cutaneus antebrachii lateralis',
  'Lateral femoral cutaneous nerve': 'N. cutaneus femoris lateralis',
  'Medial cutaneous nerve of the forearm': 'N. cutaneus antebrachii medialis',
  'Median nerve, arm': 'N. medianus, Oberarm',
  'Median nerve, forearm': 'N. medianus, Unterarm',
  'Musculocutaneous nerve, axilla': 'N. musculocutaneus, Achsel',
  'Obturator nerve, proximal thigh': 'N. obturatorius, proximaler Oberschenkel',
  'Posterior femoral cutaneous nerve': 'N. cutaneus femoris posterior',
  'Radial nerve, arm': 'N. radialis, Oberarm',
  'Saphenous nerve, adductor canal': 'N. saphenus, Adduktorenkanal',
  'Saphenous nerve, ankle': 'N. saphenus, Sprunggelenk',
  'Sciatic nerve, distal thigh': 'N. ischiadicus, distaler Oberschenkel',
  'Sciatic nerve, mid-thigh': 'N. ischiadicus, Mitte des Oberschenkels',
  'Sciatic nerve above its split': 'N. ischiadicus oberhalb seiner Teilung',
  'Superficial fibular nerve, lower leg': 'N. fibularis superficialis, Unterschenkel',
  'Superficial radial nerve, forearm': 'R. superficialis des N. radialis, Unterarm',
  'Sural nerve, ankle': 'N. suralis, Sprunggelenk',
  'Tibial nerve, ankle': 'N. tibialis, Sprunggelenk',
  'Tibial nerve, popliteal fossa': 'N. tibialis, Kniekehle',
  'Ulnar nerve, arm': 'N. ulnaris, Oberarm',
  'Ulnar nerve, forearm': 'N. ulnaris, Unterarm',

  'tibial nerve': 'N. tibialis',
  'common fibular nerve': 'N. fibularis communis',
  'ulnar nerve': 'N. ulnaris',
  'sciatic nerve': 'N. ischiadicus',
  'anterior interosseous nerve': 'N. interosseus anterior',
  'nerve to vastus medialis': 'Ast zum M. vastus medialis',
  'dorsal artery of the foot': 'A. dorsalis pedis',
  'common femoral artery': 'A. femoralis communis',
  'brachial artery': 'A. brachialis',
  'axillary artery': 'A. axillaris',
  'obturator artery': 'A. obturatoria',
  'deep brachial artery': 'A. profunda brachii',
  'superficial femoral artery': 'A. femoralis superficialis',
  'perforating branch of the deep femoral artery': 'A. perforans (aus der A. profunda femoris)',
  'popliteal artery': 'A. poplitea',
  'radial artery': 'A. radialis',
  'posterior tibial artery (in front)': 'A. tibialis posterior (davor)',
  'ulnar artery': 'A. ulnaris',

  prone: 'Bauchlage',
  supine: 'Rückenlage',
  'prone or on the side': 'Bauch- oder Seitenlage',
  'prone, or on the side with the leg to be treated on top':
    'Bauchlage oder Seitenlage mit dem zu behandelnden Bein oben',
  'on the side with the leg to be treated on top, or prone':
    'Seitenlage mit dem zu behandelnden Bein oben oder Bauchlage',
  'on the side, or supine with the forearm across the chest':
    'Seitenlage oder Rückenlage mit dem Unterarm über der Brust',
  'supine, leg turned out: the nerve comes shallower and further from the artery':
    'Rückenlage, Bein außenrotiert: der Nerv liegt dann oberflächlicher und weiter von der Arterie entfernt',
  'supine, arm out': 'Rückenlage, Arm abduziert',
  'supine, arm out, palm up': 'Rückenlage, Arm abduziert, Handfläche nach oben',
  'supine, leg turned out': 'Rückenlage, Bein außenrotiert',
  'supine, leg turned in': 'Rückenlage, Bein innenrotiert',
  'supine, leg turned out, or on the side': 'Rückenlage mit außenrotiertem Bein oder Seitenlage',
  'linear, high frequency': 'linear, hochfrequent',
  'curved, low frequency': 'konvex, niederfrequent',

  'in plane from lateral': 'in der Schallebene von lateral',
  'in plane from the front': 'in der Schallebene von vorn',
  'in plane from front': 'in der Schallebene von vorn',
  'in plane from behind': 'in der Schallebene von hinten',
  'in plane from the ulnar side': 'in der Schallebene von ulnar',
  'in plane from radial or ulnar side, away from the arteries':
    'in der Schallebene von radial oder ulnar, abseits der Arterien',
  'in plane from lateral or out of plane where the vessels are in the way':
    'in der Schallebene von lateral, oder quer zur Schallebene, wo die Gefäße im Weg sind',
  'in plane from lateral, as flat as the thigh allows':
    'in der Schallebene von lateral, so flach der Oberschenkel es zulässt',

  'short axis, just below where the sciatic nerve divides':
    'kurze Achse, knapp unterhalb der Teilung des N. ischiadicus',
  'short axis, front of the ankle': 'kurze Achse, vorn am Sprunggelenk',
  'short axis at the crease': 'kurze Achse an der Leistenbeuge',
  'short axis, axillary fat over the chest wall side': 'kurze Achse, Achselfett auf der Seite der Brustwand',
  'short axis at the elbow crease, lateral to the biceps tendon':
    'kurze Achse an der Ellenbeuge, lateral der Bizepssehne',
  'short axis, just below the iliac spine, over the sartorius':
    'kurze Achse, knapp unterhalb der Spina iliaca, über dem M. sartorius',
  'short axis, inner mid-arm': 'kurze Achse, Innenseite der Oberarmmitte',
  'short axis, mid-forearm, between the superficial and deep finger flexors':
    'kurze Achse, Unterarmmitte, zwischen oberflächlichen und tiefen Fingerbeugern',
  'short axis in the axilla, between biceps and coracobrachialis':
    'kurze Achse in der Achsel, zwischen M. biceps und M. coracobrachialis',
  'short axis, medial to the femoral vessels, between pectineus and the obturator externus':
    'kurze Achse, medial der Femoralgefäße, zwischen M. pectineus und M. obturatorius externus',
  'short axis, just below the buttock fold, under the fascia':
    'kurze Achse, knapp unterhalb der Gesäßfalte, unter der Faszie',
  'short axis, back of the arm, on the bone': 'kurze Achse, Rückseite des Oberarms, auf dem Knochen',
  'short axis, mid-thigh, under the sartorius muscle':
    'kurze Achse, Mitte des Oberschenkels, unter dem M. sartorius',
  'short axis, in front of the medial malleolus': 'kurze Achse, vor dem Innenknöchel',
  'short axis, distal third of the thigh, between biceps femoris and semimembranosus':
    'kurze Achse, distales Drittel des Oberschenkels, zwischen M. biceps femoris und M. semimembranosus',
  'short axis, between biceps femoris and adductor magnus':
    'kurze Achse, zwischen M. biceps femoris und M. adductor magnus',
  'short axis, about 5 cm above the knee crease': 'kurze Achse, etwa 5 cm oberhalb der Kniebeugefalte',
  "short axis, lateral leg, a hand's breadth above the ankle":
    'kurze Achse, lateraler Unterschenkel, eine Handbreit oberhalb des Sprunggelenks',
  'short axis, under the brachioradialis': 'kurze Achse, unter dem M. brachioradialis',
  'short axis, between the Achilles tendon and the lateral malleolus':
    'kurze Achse, zwischen Achillessehne und Außenknöchel',
  'short axis, 1 cm above and behind the medial malleolus':
    'kurze Achse, 1 cm oberhalb und hinter dem Innenknöchel',
  'short axis, inner mid-arm, behind the brachial artery':
    'kurze Achse, Innenseite der Oberarmmitte, hinter der A. brachialis',
  'short axis, where the artery parts from the nerve': 'kurze Achse, wo sich die Arterie vom Nerv trennt',

  'follow the smaller, lateral nerve along the biceps femoris tendon':
    'dem kleineren, lateralen Nerv entlang der Sehne des M. biceps femoris folgen',
  'small dot beside the anterior tibial artery as it becomes the dorsal artery of the foot':
    'kleiner Punkt neben der A. tibialis anterior, wo sie zur A. dorsalis pedis wird',
  'flat triangle lateral to the artery, under the iliac fascia':
    'flaches Dreieck lateral der Arterie, unter der Fascia iliaca',
  'small dot in the fat, superficial to the axillary vessels; keep the pleura in view':
    'kleiner Punkt im Fett, oberflächlich der Achselgefäße; die Pleura im Bild behalten',
  'beside the cephalic vein': 'neben der V. cephalica',
  'small dot in the fat between sartorius and tensor fasciae latae; one to four branches':
    'kleiner Punkt im Fett zwischen M. sartorius und M. tensor fasciae latae; ein bis vier Äste',
  'beside the basilic vein': 'neben der V. basilica',
  'beside the brachial artery, which it crosses in the arm':
    'neben der A. brachialis, die er am Oberarm kreuzt',
  'bright oval between the muscle layers': 'helles Oval zwischen den Muskelschichten',
  'bright dot in the muscle layer lateral to the axillary artery':
    'heller Punkt in der Muskelschicht lateral der A. axillaris',
  'flat fascial layer between the adductors; stimulation of the adductors confirms it':
    'flache Faszienschicht zwischen den Adduktoren; Stimulation der Adduktoren bestätigt sie',
  'between gluteus maximus and the hamstring origin, superficial to the sciatic nerve':
    'zwischen M. gluteus maximus und dem Ursprung der ischiokruralen Muskeln, oberflächlich des N. ischiadicus',
  'on the humerus beside the deep brachial artery, below the branches to the triceps':
    'am Humerus neben der A. profunda brachii, unterhalb der Äste zum M. triceps',
  'bright dot lateral to the superficial femoral artery under the sartorius; place it distal enough that the nerve to vastus medialis has left':
    'heller Punkt lateral der A. femoralis superficialis unter dem M. sartorius; so weit distal, dass der Ast zum M. vastus medialis bereits abgegangen ist',
  'beside the great saphenous vein': 'neben der V. saphena magna',
  'trace it from the split in the popliteal fossa towards the head':
    'von der Teilung in der Kniekehle nach kranial verfolgen',
  'bright flat oval; trace it from the buttock fold, where it is seen best 7-11 cm below':
    'helles flaches Oval; von der Gesäßfalte aus verfolgen, 7–11 cm unterhalb ist er am besten zu sehen',
  'the two nerves in one sheath; sliding towards the foot shows them part':
    'beide Nerven in einer Hülle; beim Schieben nach distal sieht man, wie sie sich trennen',
  'where it pierces the fascia between the long fibular and the long extensor muscles':
    'wo er die Faszie zwischen den langen Fibularis- und den langen Streckmuskeln durchbohrt',
  'lateral to the radial artery': 'lateral der A. radialis',
  'beside the small saphenous vein; a tourniquet makes the vein, and so the nerve, easier to find':
    'neben der V. saphena parva; mit einem Stauband ist die Vene und damit der Nerv leichter zu finden',
  'the nerve lies behind the posterior tibial artery, which can be compressed last':
    'der Nerv liegt hinter der A. tibialis posterior, die sich zuletzt komprimieren lässt',
  'the nerve lies superficial to the popliteal vessels; sliding towards the head shows it join the common fibular nerve':
    'der Nerv liegt oberflächlich der poplitealen Gefäße; beim Schieben nach kranial sieht man, wie er sich mit dem N. fibularis communis vereint',
  'between the brachial artery and the triceps': 'zwischen A. brachialis und M. triceps',
  'under the ulnar wrist flexor, medial to the ulnar artery; slide towards the elbow until the artery is clear':
    'unter dem M. flexor carpi ulnaris, medial der A. ulnaris; zum Ellbogen schieben, bis die Arterie Abstand hat',

  'Lifting the foot and toes: foot drop and falls until surgery':
    'Heben von Fuß und Zehen: Fallfuß und Stürze bis zur Operation',
  'Short extensor of the toes; feeling of the first web':
    'kurzer Zehenstrecker; Gefühl in der ersten Zwischenzehenfalte',
  'Straightening the knee and part of hip bending: falls, and loss of the muscle a prosthesis needs':
    'Kniestreckung und ein Teil der Hüftbeugung: Stürze und Verlust des Muskels, den eine Prothese braucht',
  "No strength, only the feeling of the inner upper arm, which the arm's other nerves do not cover":
    'keine Kraft, nur das Gefühl an der Innenseite des Oberarms, die die anderen Armnerven nicht versorgen',
  'No strength, only the feeling of the outer forearm':
    'keine Kraft, nur das Gefühl an der Außenseite des Unterarms',
  'No strength, only the feeling of the outer thigh':
    'keine Kraft, nur das Gefühl an der Außenseite des Oberschenkels',
  'No strength, only the feeling of the inner forearm':
    'keine Kraft, nur das Gefühl an der Innenseite des Unterarms',
  'Wrist and finger bending, turning the palm down; a donor for reinnervation surgery':
    'Beugung von Handgelenk und Fingern, Pronation; ein Spender für eine Reinnervationsoperation',
  'Thumb and finger bending below the level frozen; a muscle that reinnervation surgery may want':
    'Beugung von Daumen und Fingern unterhalb der Vereisung; ein Muskel, den eine Reinnervationsoperation brauchen kann',
  'Bending the elbow: biceps and brachialis, which an arm prosthesis needs':
    'Beugung des Ellbogens: M. biceps und M. brachialis, die eine Armprothese braucht',
  'Drawing the thigh inwards': 'Adduktion des Oberschenkels',
  'No strength, only the feeling of the back of the thigh. The sciatic nerve lies below it':
    'keine Kraft, nur das Gefühl an der Rückseite des Oberschenkels. Unter ihm liegt der N. ischiadicus',
  'Lifting wrist and fingers; freeze below the branches to the triceps':
    'Heben von Handgelenk und Fingern; unterhalb der Äste zum M. triceps vereisen',
  'No strength, only the feeling of the inner leg. The nerve to vastus medialis beside it does move the knee':
    'keine Kraft, nur das Gefühl an der Innenseite des Unterschenkels. Der Ast zum M. vastus medialis daneben bewegt das Knie sehr wohl',
  'No strength, only the feeling of the inner ankle': 'keine Kraft, nur das Gefühl am inneren Sprunggelenk',
  'All movement and most feeling below the knee; hamstring branches leave above this level':
    'alle Bewegung und das meiste Gefühl unterhalb des Knies; die Äste zu den ischiokruralen Muskeln gehen oberhalb ab',
  'All movement and most feeling below the knee; knee bending is weaker the further towards the buttock it is frozen':
    'alle Bewegung und das meiste Gefühl unterhalb des Knies; die Kniebeugung ist umso schwächer, je näher am Gesäß vereist wird',
  'All movement and most feeling below the knee, except the saphenous strip':
    'alle Bewegung und das meiste Gefühl unterhalb des Knies, außer im Streifen des N. saphenus',
  'No strength here, only the feeling of the back of the foot; its muscle branches leave above':
    'hier keine Kraft, nur das Gefühl am Fußrücken; die Muskeläste gehen oberhalb ab',
  'No strength, only the feeling of the back of the thumb side of the hand':
    'keine Kraft, nur das Gefühl am Handrücken auf der Daumenseite',
  'No strength, only the feeling of the outer edge of the foot':
    'keine Kraft, nur das Gefühl am äußeren Fußrand',
  'Small muscles of the foot and the feeling of the sole: skin breakdown on a foot that still bears weight':
    'kleine Fußmuskeln und das Gefühl der Sohle: Hautschäden an einem Fuß, der noch Gewicht trägt',
  'Plantar flexion, toe flexion and the feeling of the sole: walking on this foot, heel protection':
    'Plantarflexion, Zehenbeugung und das Gefühl der Sohle: Gehen auf diesem Fuß, Fersenschutz',
  'Small muscles of the hand and ulnar wrist bending; a donor for reinnervation surgery':
    'kleine Handmuskeln und ulnare Beugung des Handgelenks; ein Spender für eine Reinnervationsoperation',
  'Small muscles of the hand; a muscle that reinnervation surgery may want':
    'kleine Handmuskeln; ein Muskel, den eine Reinnervationsoperation brauchen kann',

  'The interval of the pooled mean stands in for the spread between people':
    'Das Intervall des gepoolten Mittelwerts steht für die Streuung zwischen Personen',
  'Recalled range; not checked against a source': 'Bereich aus der Erinnerung; nicht an einer Quelle geprüft',
  '107 healthy Koreans; Western values are larger':
    '107 gesunde Personen aus Korea; westliche Werte sind größer',
  'One to four branches: each needs its own pass': 'Ein bis vier Äste: Jeder braucht einen eigenen Durchgang',
  'Cadaver limbs; living nerves are thicker': 'Leichenpräparate; lebende Nerven sind dicker',
  'No figure found; taken as smaller than in the thigh':
    'Kein Wert gefunden; kleiner als am Oberschenkel angesetzt',
  'Sum of the two branches; the tissue between them is left out':
    'Summe der beiden Äste; das Gewebe dazwischen bleibt unberücksichtigt',
  'Measured in the calf, not at the ankle': 'An der Wade gemessen, nicht am Sprunggelenk',
  'Sources disagree: pooled mean 25.9, one series 19.6, an upper limit of normal of 22. The largest is planned for, and the interval of the pooled mean stands in for the spread between people':
    'Die Quellen widersprechen sich: gepoolter Mittelwert 25,9, eine Serie 19,6, eine Obergrenze der Norm von 22. Geplant wird mit dem größten Wert, und das Intervall des gepoolten Mittelwerts steht für die Streuung zwischen Personen',

  ropivacaine: 'Ropivacain',
  bupivacaine: 'Bupivacain',
  levobupivacaine: 'Levobupivacain',
  lidocaine: 'Lidocain',
  'oxycodone, immediate release': 'Oxycodon, schnell freisetzend',
  'hydromorphone, immediate release': 'Hydromorphon, schnell freisetzend',
  'acetaminophen (paracetamol)': 'Paracetamol',
  celecoxib: 'Celecoxib',
  gabapentin: 'Gabapentin',
  'hydromorphone, patient-controlled': 'Hydromorphon, patientenkontrolliert',
  ketamine: 'Ketamin',
  ketorolac: 'Ketorolac',
  'laxative with any opioid': 'Abführmittel zu jedem Opioid',
  'morphine, patient-controlled': 'Morphin, patientenkontrolliert',
  naloxone: 'Naloxon',
  pregabalin: 'Pregabalin',
  tramadol: 'Tramadol',
  codeine: 'Codein',
  levomethadyl: 'Levomethadyl',
  opium: 'Opium',
  propoxyphene: 'Propoxyphen',
  fentanyl: 'Fentanyl',
  hydrocodone: 'Hydrocodon',
  hydromorphone: 'Hydromorphon',
  morphine: 'Morphin',
  oxycodone: 'Oxycodon',
  oxymorphone: 'Oxymorphon',
  methadone: 'Methadon',
  tapentadol: 'Tapentadol',
  buprenorphine: 'Buprenorphin',
  levorphanol: 'Levorphanol',
  meperidine: 'Pethidin',
  pethidine: 'Pethidin',
  dihydrocodeine: 'Dihydrocodein',
  pentazocine: 'Pentazocin',
  butorphanol: 'Butorphanol',
  nalbuphine: 'Nalbuphin',
  sufentanil: 'Sufentanil',
  remifentanil: 'Remifentanil',
  alfentanil: 'Alfentanil',
};
