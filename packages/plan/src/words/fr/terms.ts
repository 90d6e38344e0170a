/** What the knowledge says in English inside facts. */
export const terms: Readonly<Record<string, string>> = {
  left: 'gauche',
  right: 'droite',
  toe: 'orteil',
  ray: 'rayon',
  transmetatarsal: 'transmétatarsien',
  syme: 'Syme',
  transtibial: 'transtibial',
  'knee-disarticulation': 'désarticulation du genou',
  transfemoral: 'transfémoral',
  'hip-disarticulation': 'désarticulation de hanche',
  finger: 'doigt',
  transradial: 'transradial',
  transhumeral: 'transhuméral',
  'shoulder-disarticulation': 'désarticulation d’épaule',
  age: 'âge',
  'age not known': 'âge non connu',
  heart: 'cœur',
  liver: 'foie',
  mixed: 'partagées',
  prescribed: 'prescrit',
  dispensed: 'délivré',
  taken: 'pris',

  'nerve size': 'taille du nerf',
  'nerve shape': 'forme du nerf',
  placement: 'position de sonde',
  'probe wall temperature': 'température de la paroi de la sonde',
  'fat about the nerve': 'graisse autour du nerf',
  'conductivity of frozen tissue': 'conductivité du tissu congelé',
  'latent heat': 'chaleur latente',
  'conductivity of thawed tissue': 'conductivité du tissu dégelé',
  'blood flow': 'flux sanguin',

  '17G argon needle': 'aiguille 17G à l’argon',
  '12G nitrous oxide probe': 'sonde 12G au protoxyde d’azote',
  '14G nitrous oxide probe': 'sonde 14G au protoxyde d’azote',
  '16G nitrous oxide probe': 'sonde 16G au protoxyde d’azote',
  '18G nitrous oxide probe': 'sonde 18G au protoxyde d’azote',

  'Common fibular nerve, popliteal fossa': 'Nerf fibulaire commun, creux poplité',
  'Deep fibular nerve, ankle': 'Nerf fibulaire profond, cheville',
  'Femoral nerve, groin': 'Nerf fémoral, aine',
  'Intercostobrachial nerve (T2), axilla': 'Nerf intercostobrachial (T2), aisselle',
  'Lateral cutaneous nerve of the forearm': 'Nerf cutané latéral de l’avant-bras',
  'Lateral femoral cutaneous nerve': 'Nerf cutané latéral de la cuisse',
  'Medial cutaneous nerve of the forearm': 'Nerf cutané médial de l’avant-bras',
  'Median nerve, arm': 'Nerf médian, bras',
  'Median nerve, forearm': 'Nerf médian, avant-bras',
  'Musculocutaneous nerve, axilla': 'Nerf musculocutané, aisselle',
  'Obturator nerve, proximal thigh': 'Nerf obturateur, cuisse proximale',
  'Posterior femoral cutaneous nerve': 'Nerf cutané postérieur de la cuisse',
  'Radial nerve, arm': 'Nerf radial, bras',
  'Saphenous nerve, adductor canal': 'Nerf saphène, canal des adducteurs',
  'Saphenous nerve, ankle': 'Nerf saphène, cheville',
  'Sciatic nerve, distal thigh': 'Nerf sciatique, cuisse distale',
  'Sciatic nerve, mid-thigh': 'Nerf sciatique, milieu de cuisse',
  'Sciatic nerve above its split': 'Nerf sciatique au-dessus de sa division',
  'Superficial fibular nerve, lower leg': 'Nerf fibulaire superficiel, jambe',
  'Superficial radial nerve, forearm': 'Branche superficielle du nerf radial, avant-bras',
  'Sural nerve, ankle': 'Nerf sural, cheville',
  'Tibial nerve, ankle': 'Nerf tibial, cheville',
  'Tibial nerve, popliteal fossa': 'Nerf tibial, creux poplité',
  'Ulnar nerve, arm': 'Nerf ulnaire, bras',
  'Ulnar nerve, forearm': 'Nerf ulnaire, avant-bras',

  'tibial nerve': 'nerf tibial',
  'common fibular nerve': 'nerf fibulaire commun',
  'ulnar nerve': 'nerf ulnaire',
  'sciatic nerve': 'nerf sciatique',
  'anterior interosseous nerve': 'nerf interosseux antérieur',
  'nerve to vastus medialis': 'nerf du vaste médial',
  'dorsal artery of the foot': 'artère dorsale du pied',
  'common femoral artery': 'artère fémorale commune',
  'brachial artery': 'artère brachiale',
  'axillary artery': 'artère axillaire',
  'obturator artery': 'artère obturatrice',
  'deep brachial artery': 'artère brachiale profonde',
  'superficial femoral artery': 'artère fémorale superficielle',
  'perforating branch of the deep femoral artery': 'branche perforante de l’artère fémorale profonde',
  'popliteal artery': 'artère poplitée',
  'radial artery': 'artère radiale',
  'posterior tibial artery (in front)': 'artère tibiale postérieure (en avant)',
  'ulnar artery': 'artère ulnaire',

  prone: 'décubitus ventral',
  supine: 'décubitus dorsal',
  'prone or on the side': 'décubitus ventral ou latéral',
  'prone, or on the side with the leg to be treated on top':
    'décubitus ventral, ou latéral avec la jambe à traiter au-dessus',
  'on the side with the leg to be treated on top, or prone':
    'décubitus latéral avec la jambe à traiter au-dessus, ou ventral',
  'on the side, or supine with the forearm across the chest':
    'décubitus latéral, ou dorsal avec l’avant-bras en travers du thorax',
  'supine, leg turned out: the nerve comes shallower and further from the artery':
    'décubitus dorsal, jambe en rotation externe : le nerf devient plus superficiel et s’éloigne de l’artère',
  'supine, arm out': 'décubitus dorsal, bras en abduction',
  'supine, arm out, palm up': 'décubitus dorsal, bras en abduction, paume vers le haut',
  'supine, leg turned out': 'décubitus dorsal, jambe en rotation externe',
  'supine, leg turned in': 'décubitus dorsal, jambe en rotation interne',
  'supine, leg turned out, or on the side':
    'décubitus dorsal, jambe en rotation externe, ou décubitus latéral',
  'linear, high frequency': 'linéaire, haute fréquence',
  'curved, low frequency': 'convexe, basse fréquence',

  'in plane from lateral': 'dans le plan, depuis le côté latéral',
  'in plane from the front': 'dans le plan, depuis l’avant',
  'in plane from front': 'dans le plan, depuis l’avant',
  'in plane from behind': 'dans le plan, depuis l’arrière',
  'in plane from the ulnar side': 'dans le plan, depuis le côté ulnaire',
  'in plane from radial or ulnar side, away from the arteries':
    'dans le plan, depuis le côté radial ou ulnaire, à l’écart des artères',
  'in plane from lateral or out of plane where the vessels are in the way':
    'dans le plan, depuis le côté latéral, ou hors du plan là où les vaisseaux gênent',
  'in plane from lateral, as flat as the thigh allows':
    'dans le plan, depuis le côté latéral, aussi à plat que la cuisse le permet',

  'short axis, just below where the sciatic nerve divides':
    'petit axe, juste au-dessous de la division du nerf sciatique',
  'short axis, front of the ankle': 'petit axe, face antérieure de la cheville',
  'short axis at the crease': 'petit axe au pli de l’aine',
  'short axis, axillary fat over the chest wall side':
    'petit axe, graisse axillaire du côté de la paroi thoracique',
  'short axis at the elbow crease, lateral to the biceps tendon':
    'petit axe au pli du coude, en dehors du tendon du biceps',
  'short axis, just below the iliac spine, over the sartorius':
    'petit axe, juste au-dessous de l’épine iliaque, sur le muscle sartorius',
  'short axis, inner mid-arm': 'petit axe, face médiale du milieu du bras',
  'short axis, mid-forearm, between the superficial and deep finger flexors':
    'petit axe, milieu de l’avant-bras, entre les fléchisseurs superficiels et profonds des doigts',
  'short axis in the axilla, between biceps and coracobrachialis':
    'petit axe dans l’aisselle, entre le biceps et le coracobrachial',
  'short axis, medial to the femoral vessels, between pectineus and the obturator externus':
    'petit axe, en dedans des vaisseaux fémoraux, entre le pectiné et l’obturateur externe',
  'short axis, just below the buttock fold, under the fascia':
    'petit axe, juste au-dessous du pli fessier, sous le fascia',
  'short axis, back of the arm, on the bone': 'petit axe, face postérieure du bras, sur l’os',
  'short axis, mid-thigh, under the sartorius muscle':
    'petit axe, milieu de cuisse, sous le muscle sartorius',
  'short axis, in front of the medial malleolus': 'petit axe, en avant de la malléole médiale',
  'short axis, distal third of the thigh, between biceps femoris and semimembranosus':
    'petit axe, tiers distal de la cuisse, entre le biceps fémoral et le semi-membraneux',
  'short axis, between biceps femoris and adductor magnus':
    'petit axe, entre le biceps fémoral et le grand adducteur',
  'short axis, about 5 cm above the knee crease': 'petit axe, environ 5 cm au-dessus du pli du genou',
  "short axis, lateral leg, a hand's breadth above the ankle":
    'petit axe, face latérale de la jambe, une largeur de main au-dessus de la cheville',
  'short axis, under the brachioradialis': 'petit axe, sous le brachioradial',
  'short axis, between the Achilles tendon and the lateral malleolus':
    'petit axe, entre le tendon d’Achille et la malléole latérale',
  'short axis, 1 cm above and behind the medial malleolus':
    'petit axe, 1 cm au-dessus et en arrière de la malléole médiale',
  'short axis, inner mid-arm, behind the brachial artery':
    'petit axe, face médiale du milieu du bras, en arrière de l’artère brachiale',
  'short axis, where the artery parts from the nerve': 'petit axe, là où l’artère s’écarte du nerf',

  'follow the smaller, lateral nerve along the biceps femoris tendon':
    'suivre le nerf le plus petit, latéral, le long du tendon du biceps fémoral',
  'small dot beside the anterior tibial artery as it becomes the dorsal artery of the foot':
    'petit point à côté de l’artère tibiale antérieure, là où elle devient l’artère dorsale du pied',
  'flat triangle lateral to the artery, under the iliac fascia':
    'triangle plat en dehors de l’artère, sous le fascia iliaque',
  'small dot in the fat, superficial to the axillary vessels; keep the pleura in view':
    'petit point dans la graisse, superficiel par rapport aux vaisseaux axillaires ; garder la plèvre en vue',
  'beside the cephalic vein': 'à côté de la veine céphalique',
  'small dot in the fat between sartorius and tensor fasciae latae; one to four branches':
    'petit point dans la graisse entre le sartorius et le tenseur du fascia lata ; une à quatre branches',
  'beside the basilic vein': 'à côté de la veine basilique',
  'beside the brachial artery, which it crosses in the arm':
    'à côté de l’artère brachiale, qu’il croise au bras',
  'bright oval between the muscle layers': 'ovale brillant entre les couches musculaires',
  'bright dot in the muscle layer lateral to the axillary artery':
    'point brillant dans la couche musculaire en dehors de l’artère axillaire',
  'flat fascial layer between the adductors; stimulation of the adductors confirms it':
    'couche plate de fascia entre les adducteurs ; la stimulation des adducteurs le confirme',
  'between gluteus maximus and the hamstring origin, superficial to the sciatic nerve':
    'entre le grand glutéal et l’origine des ischio-jambiers, superficiel par rapport au nerf sciatique',
  'on the humerus beside the deep brachial artery, below the branches to the triceps':
    'sur l’humérus à côté de l’artère brachiale profonde, au-dessous des branches pour le triceps',
  'bright dot lateral to the superficial femoral artery under the sartorius; place it distal enough that the nerve to vastus medialis has left':
    'point brillant en dehors de l’artère fémorale superficielle, sous le sartorius ; se placer assez distalement pour que le nerf du vaste médial soit déjà parti',
  'beside the great saphenous vein': 'à côté de la grande veine saphène',
  'trace it from the split in the popliteal fossa towards the head':
    'le suivre depuis la division dans le creux poplité en direction de la tête',
  'bright flat oval; trace it from the buttock fold, where it is seen best 7-11 cm below':
    'ovale plat et brillant ; le suivre depuis le pli fessier, il se voit le mieux 7–11 cm au-dessous',
  'the two nerves in one sheath; sliding towards the foot shows them part':
    'les deux nerfs dans une même gaine ; en glissant vers le pied, on les voit se séparer',
  'where it pierces the fascia between the long fibular and the long extensor muscles':
    'là où il traverse le fascia entre le long fibulaire et les muscles longs extenseurs',
  'lateral to the radial artery': 'en dehors de l’artère radiale',
  'beside the small saphenous vein; a tourniquet makes the vein, and so the nerve, easier to find':
    'à côté de la petite veine saphène ; un garrot rend la veine, donc le nerf, plus facile à trouver',
  'the nerve lies behind the posterior tibial artery, which can be compressed last':
    'le nerf est en arrière de l’artère tibiale postérieure, qui peut être comprimée en dernier',
  'the nerve lies superficial to the popliteal vessels; sliding towards the head shows it join the common fibular nerve':
    'le nerf est superficiel par rapport aux vaisseaux poplités ; en glissant vers la tête, on le voit rejoindre le nerf fibulaire commun',
  'between the brachial artery and the triceps': 'entre l’artère brachiale et le triceps',
  'under the ulnar wrist flexor, medial to the ulnar artery; slide towards the elbow until the artery is clear':
    'sous le fléchisseur ulnaire du carpe, en dedans de l’artère ulnaire ; glisser vers le coude jusqu’à ce que l’artère soit à distance',

  'Lifting the foot and toes: foot drop and falls until surgery':
    'relevé du pied et des orteils : pied tombant et chutes jusqu’à l’opération',
  'Short extensor of the toes; feeling of the first web':
    'court extenseur des orteils ; sensibilité du premier espace interdigital',
  'Straightening the knee and part of hip bending: falls, and loss of the muscle a prosthesis needs':
    'extension du genou et une part de la flexion de hanche : chutes, et perte du muscle dont une prothèse a besoin',
  "No strength, only the feeling of the inner upper arm, which the arm's other nerves do not cover":
    'aucune force, seulement la sensibilité de la face médiale du bras, que les autres nerfs du bras ne couvrent pas',
  'No strength, only the feeling of the outer forearm':
    'aucune force, seulement la sensibilité de la face latérale de l’avant-bras',
  'No strength, only the feeling of the outer thigh':
    'aucune force, seulement la sensibilité de la face latérale de la cuisse',
  'No strength, only the feeling of the inner forearm':
    'aucune force, seulement la sensibilité de la face médiale de l’avant-bras',
  'Wrist and finger bending, turning the palm down; a donor for reinnervation surgery':
    'flexion du poignet et des doigts, pronation ; un donneur pour la chirurgie de réinnervation',
  'Thumb and finger bending below the level frozen; a muscle that reinnervation surgery may want':
    'flexion du pouce et des doigts au-dessous du niveau congelé ; un muscle dont la chirurgie de réinnervation peut avoir besoin',
  'Bending the elbow: biceps and brachialis, which an arm prosthesis needs':
    'flexion du coude : biceps et brachial, dont une prothèse de bras a besoin',
  'Drawing the thigh inwards': 'adduction de la cuisse',
  'No strength, only the feeling of the back of the thigh. The sciatic nerve lies below it':
    'aucune force, seulement la sensibilité de la face postérieure de la cuisse. Le nerf sciatique est au-dessous',
  'Lifting wrist and fingers; freeze below the branches to the triceps':
    'relevé du poignet et des doigts ; congeler au-dessous des branches pour le triceps',
  'No strength, only the feeling of the inner leg. The nerve to vastus medialis beside it does move the knee':
    'aucune force, seulement la sensibilité de la face médiale de la jambe. Le nerf du vaste médial, à côté, fait bel et bien bouger le genou',
  'No strength, only the feeling of the inner ankle':
    'aucune force, seulement la sensibilité de la face médiale de la cheville',
  'All movement and most feeling below the knee; hamstring branches leave above this level':
    'tout mouvement et la plus grande part de la sensibilité au-dessous du genou ; les branches pour les ischio-jambiers partent au-dessus de ce niveau',
  'All movement and most feeling below the knee; knee bending is weaker the further towards the buttock it is frozen':
    'tout mouvement et la plus grande part de la sensibilité au-dessous du genou ; la flexion du genou est d’autant plus faible que la congélation est proche de la fesse',
  'All movement and most feeling below the knee, except the saphenous strip':
    'tout mouvement et la plus grande part de la sensibilité au-dessous du genou, sauf la bande du nerf saphène',
  'No strength here, only the feeling of the back of the foot; its muscle branches leave above':
    'aucune force ici, seulement la sensibilité du dos du pied ; ses branches musculaires partent au-dessus',
  'No strength, only the feeling of the back of the thumb side of the hand':
    'aucune force, seulement la sensibilité du dos de la main du côté du pouce',
  'No strength, only the feeling of the outer edge of the foot':
    'aucune force, seulement la sensibilité du bord latéral du pied',
  'Small muscles of the foot and the feeling of the sole: skin breakdown on a foot that still bears weight':
    'petits muscles du pied et sensibilité de la plante : lésions de la peau sur un pied qui porte encore le poids',
  'Plantar flexion, toe flexion and the feeling of the sole: walking on this foot, heel protection':
    'flexion plantaire, flexion des orteils et sensibilité de la plante : marche sur ce pied, protection du talon',
  'Small muscles of the hand and ulnar wrist bending; a donor for reinnervation surgery':
    'petits muscles de la main et flexion ulnaire du poignet ; un donneur pour la chirurgie de réinnervation',
  'Small muscles of the hand; a muscle that reinnervation surgery may want':
    'petits muscles de la main ; un muscle dont la chirurgie de réinnervation peut avoir besoin',

  'The interval of the pooled mean stands in for the spread between people':
    'L’intervalle de la moyenne groupée tient lieu de dispersion entre personnes',
  'Recalled range; not checked against a source':
    'Fourchette citée de mémoire ; non vérifiée auprès d’une source',
  '107 healthy Koreans; Western values are larger':
    '107 personnes coréennes en bonne santé ; les valeurs occidentales sont plus grandes',
  'One to four branches: each needs its own pass': 'Une à quatre branches : chacune exige son propre passage',
  'Cadaver limbs; living nerves are thicker': 'Membres de cadavres ; les nerfs vivants sont plus épais',
  'No figure found; taken as smaller than in the thigh':
    'Aucun chiffre trouvé ; supposée plus petite qu’à la cuisse',
  'Sum of the two branches; the tissue between them is left out':
    'Somme des deux branches ; le tissu entre elles n’est pas compté',
  'Measured in the calf, not at the ankle': 'Mesurée au mollet, non à la cheville',
  'Sources disagree: pooled mean 25.9, one series 19.6, an upper limit of normal of 22. The largest is planned for, and the interval of the pooled mean stands in for the spread between people':
    'Les sources se contredisent : moyenne groupée 25,9, une série 19,6, une limite supérieure de la normale de 22. Le plan retient la plus grande, et l’intervalle de la moyenne groupée tient lieu de dispersion entre personnes',

  ropivacaine: 'ropivacaïne',
  bupivacaine: 'bupivacaïne',
  levobupivacaine: 'lévobupivacaïne',
  lidocaine: 'lidocaïne',
  'oxycodone, immediate release': 'oxycodone à libération immédiate',
  'hydromorphone, immediate release': 'hydromorphone à libération immédiate',
  'acetaminophen (paracetamol)': 'paracétamol',
  celecoxib: 'célécoxib',
  gabapentin: 'gabapentine',
  'hydromorphone, patient-controlled': 'hydromorphone, analgésie contrôlée par le patient',
  ketamine: 'kétamine',
  ketorolac: 'kétorolac',
  'laxative with any opioid': 'laxatif avec tout opioïde',
  'morphine, patient-controlled': 'morphine, analgésie contrôlée par le patient',
  naloxone: 'naloxone',
  pregabalin: 'prégabaline',
  tramadol: 'tramadol',
  codeine: 'codéine',
  levomethadyl: 'lévométhadyl',
  opium: 'opium',
  propoxyphene: 'propoxyphène',
  fentanyl: 'fentanyl',
  hydrocodone: 'hydrocodone',
  hydromorphone: 'hydromorphone',
  morphine: 'morphine',
  oxycodone: 'oxycodone',
  oxymorphone: 'oxymorphone',
  methadone: 'méthadone',
  tapentadol: 'tapentadol',
  buprenorphine: 'buprénorphine',
  levorphanol: 'lévorphanol',
  meperidine: 'péthidine',
  pethidine: 'péthidine',
  dihydrocodeine: 'dihydrocodéine',
  pentazocine: 'pentazocine',
  butorphanol: 'butorphanol',
  nalbuphine: 'nalbuphine',
  sufentanil: 'sufentanil',
  remifentanil: 'rémifentanil',
  alfentanil: 'alfentanil',
};
