/** What the knowledge says to whoever guides the probe, and what freezing a nerve costs. */
export const guidance: Readonly<Record<string, string>> = {
  'on the side with the leg to be treated on top, or prone':
    'de lado con la pierna que se trata arriba, o en prono',
  'on the side, or supine with the forearm across the chest':
    'de lado, o en supino con el antebrazo sobre el tórax',
  'prone or on the side': 'en prono o de lado',
  prone: 'en prono',
  'prone, or on the side with the leg to be treated on top':
    'en prono, o de lado con la pierna que se trata arriba',
  supine: 'en supino',
  'supine, arm out': 'en supino, brazo separado',
  'supine, arm out, palm up': 'en supino, brazo separado, palma hacia arriba',
  'supine, leg turned in': 'en supino, pierna en rotación interna',
  'supine, leg turned out': 'en supino, pierna en rotación externa',
  'supine, leg turned out, or on the side': 'en supino, pierna en rotación externa, o de lado',
  'supine, leg turned out: the nerve comes shallower and further from the artery':
    'en supino, pierna en rotación externa: el nervio queda más superficial y más lejos de la arteria',
  'curved, low frequency': 'convexo, baja frecuencia',
  'linear, high frequency': 'lineal, alta frecuencia',
  'in plane from behind': 'en plano desde atrás',
  'in plane from front': 'en plano desde delante',
  'in plane from the front': 'en plano desde delante',
  'in plane from lateral': 'en plano desde lateral',
  'in plane from lateral or out of plane where the vessels are in the way':
    'en plano desde lateral, o fuera de plano donde los vasos estorban',
  'in plane from lateral, as flat as the thigh allows':
    'en plano desde lateral, tan plana como permita el muslo',
  'in plane from radial or ulnar side, away from the arteries':
    'en plano desde el lado radial o cubital, lejos de las arterias',
  'in plane from the ulnar side': 'en plano desde el lado cubital',
  "short axis, lateral leg, a hand's breadth above the ankle":
    'eje corto, cara lateral de la pierna, un través de mano por encima del tobillo',
  'short axis at the crease': 'eje corto en el pliegue',
  'short axis at the elbow crease, lateral to the biceps tendon':
    'eje corto en el pliegue del codo, lateral al tendón del bíceps',
  'short axis in the axilla, between biceps and coracobrachialis':
    'eje corto en la axila, entre bíceps y coracobraquial',
  'short axis, 1 cm above and behind the medial malleolus':
    'eje corto, 1 cm por encima y por detrás del maléolo medial',
  'short axis, about 5 cm above the knee crease': 'eje corto, unos 5 cm por encima del pliegue de la rodilla',
  'short axis, axillary fat over the chest wall side':
    'eje corto, grasa axilar sobre el lado de la pared torácica',
  'short axis, back of the arm, on the bone': 'eje corto, cara posterior del brazo, sobre el hueso',
  'short axis, between biceps femoris and adductor magnus': 'eje corto, entre bíceps femoral y aductor mayor',
  'short axis, between the Achilles tendon and the lateral malleolus':
    'eje corto, entre el tendón de Aquiles y el maléolo lateral',
  'short axis, distal third of the thigh, between biceps femoris and semimembranosus':
    'eje corto, tercio distal del muslo, entre bíceps femoral y semimembranoso',
  'short axis, front of the ankle': 'eje corto, cara anterior del tobillo',
  'short axis, in front of the medial malleolus': 'eje corto, por delante del maléolo medial',
  'short axis, inner mid-arm': 'eje corto, cara interna de la mitad del brazo',
  'short axis, inner mid-arm, behind the brachial artery':
    'eje corto, cara interna de la mitad del brazo, detrás de la arteria braquial',
  'short axis, just below the buttock fold, under the fascia':
    'eje corto, justo por debajo del pliegue glúteo, bajo la fascia',
  'short axis, just below the iliac spine, over the sartorius':
    'eje corto, justo por debajo de la espina ilíaca, sobre el sartorio',
  'short axis, just below where the sciatic nerve divides':
    'eje corto, justo por debajo de donde se divide el nervio ciático',
  'short axis, medial to the femoral vessels, between pectineus and the obturator externus':
    'eje corto, medial a los vasos femorales, entre pectíneo y obturador externo',
  'short axis, mid-forearm, between the superficial and deep finger flexors':
    'eje corto, mitad del antebrazo, entre los flexores superficial y profundo de los dedos',
  'short axis, mid-thigh, under the sartorius muscle': 'eje corto, mitad del muslo, bajo el músculo sartorio',
  'short axis, under the brachioradialis': 'eje corto, bajo el braquiorradial',
  'short axis, where the artery parts from the nerve': 'eje corto, donde la arteria se separa del nervio',
  'beside the basilic vein': 'junto a la vena basílica',
  'beside the brachial artery, which it crosses in the arm':
    'junto a la arteria braquial, a la que cruza en el brazo',
  'beside the cephalic vein': 'junto a la vena cefálica',
  'beside the great saphenous vein': 'junto a la vena safena mayor',
  'beside the small saphenous vein; a tourniquet makes the vein, and so the nerve, easier to find':
    'junto a la vena safena menor; un torniquete hace la vena, y con ella el nervio, más fácil de encontrar',
  'between gluteus maximus and the hamstring origin, superficial to the sciatic nerve':
    'entre glúteo mayor y el origen de los isquiotibiales, superficial al nervio ciático',
  'between the brachial artery and the triceps': 'entre la arteria braquial y el tríceps',
  'bright dot in the muscle layer lateral to the axillary artery':
    'punto brillante en la capa muscular, lateral a la arteria axilar',
  'bright dot lateral to the superficial femoral artery under the sartorius; place it distal enough that the nerve to vastus medialis has left':
    'punto brillante lateral a la arteria femoral superficial bajo el sartorio; colóquela lo bastante distal para que el nervio del vasto medial ya haya salido',
  'bright flat oval; trace it from the buttock fold, where it is seen best 7-11 cm below':
    'óvalo plano brillante; sígalo desde el pliegue glúteo, donde se ve mejor 7-11 cm por debajo',
  'bright oval between the muscle layers': 'óvalo brillante entre las capas musculares',
  'flat fascial layer between the adductors; stimulation of the adductors confirms it':
    'capa fascial plana entre los aductores; la estimulación de los aductores lo confirma',
  'flat triangle lateral to the artery, under the iliac fascia':
    'triángulo plano lateral a la arteria, bajo la fascia ilíaca',
  'follow the smaller, lateral nerve along the biceps femoris tendon':
    'siga el nervio menor, lateral, a lo largo del tendón del bíceps femoral',
  'lateral to the radial artery': 'lateral a la arteria radial',
  'on the humerus beside the deep brachial artery, below the branches to the triceps':
    'sobre el húmero junto a la arteria braquial profunda, por debajo de las ramas para el tríceps',
  'small dot beside the anterior tibial artery as it becomes the dorsal artery of the foot':
    'punto pequeño junto a la arteria tibial anterior donde pasa a ser la dorsal del pie',
  'small dot in the fat between sartorius and tensor fasciae latae; one to four branches':
    'punto pequeño en la grasa entre sartorio y tensor de la fascia lata; de una a cuatro ramas',
  'small dot in the fat, superficial to the axillary vessels; keep the pleura in view':
    'punto pequeño en la grasa, superficial a los vasos axilares; mantenga la pleura a la vista',
  'the nerve lies behind the posterior tibial artery, which can be compressed last':
    'el nervio está detrás de la arteria tibial posterior, que puede comprimirse al final',
  'the nerve lies superficial to the popliteal vessels; sliding towards the head shows it join the common fibular nerve':
    'el nervio es superficial a los vasos poplíteos; deslizando hacia la cabeza se ve cómo se une al peroneo común',
  'the two nerves in one sheath; sliding towards the foot shows them part':
    'los dos nervios en una vaina; deslizando hacia el pie se ve cómo se separan',
  'trace it from the split in the popliteal fossa towards the head':
    'sígalo desde la división en la fosa poplítea hacia la cabeza',
  'under the ulnar wrist flexor, medial to the ulnar artery; slide towards the elbow until the artery is clear':
    'bajo el flexor cubital del carpo, medial a la arteria cubital; deslice hacia el codo hasta que la arteria quede libre',
  'where it pierces the fascia between the long fibular and the long extensor muscles':
    'donde perfora la fascia entre el peroneo largo y el extensor largo',
  'Small muscles of the foot and the feeling of the sole: skin breakdown on a foot that still bears weight':
    'Músculos pequeños del pie y sensibilidad de la planta: lesión de la piel en un pie que aún soporta peso',
  'Short extensor of the toes; feeling of the first web':
    'Extensor corto de los dedos; sensibilidad del primer espacio interdigital',
  'No strength here, only the feeling of the back of the foot; its muscle branches leave above':
    'Aquí nada de fuerza, solo la sensibilidad del dorso del pie; sus ramas musculares salen por encima',
  'No strength, only the feeling of the outer edge of the foot':
    'Nada de fuerza, solo la sensibilidad del borde externo del pie',
  'No strength, only the feeling of the inner ankle':
    'Nada de fuerza, solo la sensibilidad de la cara interna del tobillo',
  'Thumb and finger bending below the level frozen; a muscle that reinnervation surgery may want':
    'Flexión del pulgar y los dedos por debajo del nivel congelado; un músculo que la cirugía de reinervación puede querer',
  'Small muscles of the hand; a muscle that reinnervation surgery may want':
    'Músculos pequeños de la mano; un músculo que la cirugía de reinervación puede querer',
  'No strength, only the feeling of the back of the thumb side of the hand':
    'Nada de fuerza, solo la sensibilidad del dorso de la mano en el lado del pulgar',
  'No strength, only the feeling of the outer forearm':
    'Nada de fuerza, solo la sensibilidad de la cara externa del antebrazo',
  'No strength, only the feeling of the inner forearm':
    'Nada de fuerza, solo la sensibilidad de la cara interna del antebrazo',
  'Wrist and finger bending, turning the palm down; a donor for reinnervation surgery':
    'Flexión de la muñeca y los dedos, pronación; un donante para la cirugía de reinervación',
  'Small muscles of the hand and ulnar wrist bending; a donor for reinnervation surgery':
    'Músculos pequeños de la mano y flexión cubital de la muñeca; un donante para la cirugía de reinervación',
  'Lifting wrist and fingers; freeze below the branches to the triceps':
    'Extensión de la muñeca y los dedos; congelar por debajo de las ramas para el tríceps',
  'Bending the elbow: biceps and brachialis, which an arm prosthesis needs':
    'Flexión del codo: bíceps y braquial, que una prótesis de brazo necesita',
  "No strength, only the feeling of the inner upper arm, which the arm's other nerves do not cover":
    'Nada de fuerza, solo la sensibilidad de la cara interna del brazo, que los demás nervios del brazo no cubren',
  'Plantar flexion, toe flexion and the feeling of the sole: walking on this foot, heel protection':
    'Flexión plantar, flexión de los dedos y sensibilidad de la planta: caminar con este pie, protección del talón',
  'Lifting the foot and toes: foot drop and falls until surgery':
    'Elevación del pie y los dedos: pie caído y caídas hasta la cirugía',
  'All movement and most feeling below the knee, except the saphenous strip':
    'Todo el movimiento y casi toda la sensibilidad por debajo de la rodilla, salvo la franja del safeno',
  'All movement and most feeling below the knee; hamstring branches leave above this level':
    'Todo el movimiento y casi toda la sensibilidad por debajo de la rodilla; las ramas para los isquiotibiales salen por encima de este nivel',
  'All movement and most feeling below the knee; knee bending is weaker the further towards the buttock it is frozen':
    'Todo el movimiento y casi toda la sensibilidad por debajo de la rodilla; la flexión de la rodilla es más débil cuanto más cerca del glúteo se congele',
  'No strength, only the feeling of the inner leg. The nerve to vastus medialis beside it does move the knee':
    'Nada de fuerza, solo la sensibilidad de la cara interna de la pierna. El nervio del vasto medial, a su lado, sí mueve la rodilla',
  'Straightening the knee and part of hip bending: falls, and loss of the muscle a prosthesis needs':
    'Extensión de la rodilla y parte de la flexión de la cadera: caídas, y pérdida del músculo que una prótesis necesita',
  'No strength, only the feeling of the outer thigh':
    'Nada de fuerza, solo la sensibilidad de la cara externa del muslo',
  'Drawing the thigh inwards': 'Aducción del muslo',
  'No strength, only the feeling of the back of the thigh. The sciatic nerve lies below it':
    'Nada de fuerza, solo la sensibilidad de la cara posterior del muslo. El nervio ciático está debajo',
  'The interval of the pooled mean stands in for the spread between people':
    'El intervalo de la media combinada hace las veces de la variación entre personas',
  'Recalled range; not checked against a source': 'Rango recordado; no comprobado con una fuente',
  'Measured in the calf, not at the ankle': 'Medido en la pantorrilla, no en el tobillo',
  'No figure found; taken as smaller than in the thigh':
    'No se encontró ninguna cifra; se toma como menor que en el muslo',
  '107 healthy Koreans; Western values are larger':
    '107 personas coreanas sanas; los valores occidentales son mayores',
  'Sources disagree: pooled mean 25.9, one series 19.6, an upper limit of normal of 22. The largest is planned for, and the interval of the pooled mean stands in for the spread between people':
    'Las fuentes no coinciden: media combinada 25,9, una serie 19,6, un límite superior de la normalidad de 22. Se planifica para el mayor, y el intervalo de la media combinada hace las veces de la variación entre personas',
  'Sum of the two branches; the tissue between them is left out':
    'Suma de las dos ramas; no incluye el tejido entre ellas',
  'One to four branches: each needs its own pass':
    'De una a cuatro ramas: cada una necesita su propia pasada',
  'Cadaver limbs; living nerves are thicker': 'Miembros de cadáver; los nervios vivos son más gruesos',
};
