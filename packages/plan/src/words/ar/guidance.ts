/** What the knowledge says to whoever guides the probe, and what freezing a nerve costs. */
export const guidance: Readonly<Record<string, string>> = {
  'on the side with the leg to be treated on top, or prone':
    'على الجنب والساق المعالجة إلى الأعلى، أو على البطن',
  'on the side, or supine with the forearm across the chest': 'على الجنب، أو على الظهر والساعد فوق الصدر',
  'prone or on the side': 'على البطن أو على الجنب',
  prone: 'على البطن',
  'prone, or on the side with the leg to be treated on top':
    'على البطن، أو على الجنب والساق المعالجة إلى الأعلى',
  supine: 'على الظهر',
  'supine, arm out': 'على الظهر والذراع مبعدة',
  'supine, arm out, palm up': 'على الظهر والذراع مبعدة والراحة إلى الأعلى',
  'supine, leg turned in': 'على الظهر والساق مدارة إلى الداخل',
  'supine, leg turned out': 'على الظهر والساق مدارة إلى الخارج',
  'supine, leg turned out, or on the side': 'على الظهر والساق مدارة إلى الخارج، أو على الجنب',
  'supine, leg turned out: the nerve comes shallower and further from the artery':
    'على الظهر والساق مدارة إلى الخارج: يصبح العصب أكثر سطحية وأبعد عن الشريان',
  'curved, low frequency': 'محدب، تردد منخفض',
  'linear, high frequency': 'خطي، تردد عالٍ',
  'in plane from behind': 'في مستوى الصورة من الخلف',
  'in plane from front': 'في مستوى الصورة من الأمام',
  'in plane from the front': 'في مستوى الصورة من الأمام',
  'in plane from lateral': 'في مستوى الصورة من الجانب الوحشي',
  'in plane from lateral or out of plane where the vessels are in the way':
    'في مستوى الصورة من الجانب الوحشي، أو خارج مستواها حيث تعترض الأوعية',
  'in plane from lateral, as flat as the thigh allows':
    'في مستوى الصورة من الجانب الوحشي، بأقل ميل يسمح به الفخذ',
  'in plane from radial or ulnar side, away from the arteries':
    'في مستوى الصورة من الجانب الكعبري أو الزندي، بعيدًا عن الشرايين',
  'in plane from the ulnar side': 'في مستوى الصورة من الجانب الزندي',
  "short axis, lateral leg, a hand's breadth above the ankle":
    'المحور القصير، الجانب الوحشي للساق، بعرض كف فوق الكاحل',
  'short axis at the crease': 'المحور القصير عند الثنية',
  'short axis at the elbow crease, lateral to the biceps tendon':
    'المحور القصير عند ثنية المرفق، وحشي وتر ذات الرأسين',
  'short axis in the axilla, between biceps and coracobrachialis':
    'المحور القصير في الإبط، بين ذات الرأسين والغرابية العضدية',
  'short axis, 1 cm above and behind the medial malleolus':
    'المحور القصير، على بعد ١ سم فوق الكعب الإنسي وخلفه',
  'short axis, about 5 cm above the knee crease': 'المحور القصير، نحو ٥ سم فوق ثنية الركبة',
  'short axis, axillary fat over the chest wall side': 'المحور القصير، دهن الإبط فوق جانب جدار الصدر',
  'short axis, back of the arm, on the bone': 'المحور القصير، خلف العضد، على العظم',
  'short axis, between biceps femoris and adductor magnus':
    'المحور القصير، بين ذات الرأسين الفخذية والمقرِّبة الكبيرة',
  'short axis, between the Achilles tendon and the lateral malleolus':
    'المحور القصير، بين وتر أخيل والكعب الوحشي',
  'short axis, distal third of the thigh, between biceps femoris and semimembranosus':
    'المحور القصير، الثلث السفلي من الفخذ، بين ذات الرأسين الفخذية والغشائية النصف',
  'short axis, front of the ankle': 'المحور القصير، أمام الكاحل',
  'short axis, in front of the medial malleolus': 'المحور القصير، أمام الكعب الإنسي',
  'short axis, inner mid-arm': 'المحور القصير، الجانب الداخلي لمنتصف العضد',
  'short axis, inner mid-arm, behind the brachial artery':
    'المحور القصير، الجانب الداخلي لمنتصف العضد، خلف الشريان العضدي',
  'short axis, just below the buttock fold, under the fascia':
    'المحور القصير، أسفل ثنية الألية مباشرة، تحت اللفافة',
  'short axis, just below the iliac spine, over the sartorius':
    'المحور القصير، أسفل الشوكة الحرقفية مباشرة، فوق العضلة الخياطية',
  'short axis, just below where the sciatic nerve divides':
    'المحور القصير، أسفل موضع انقسام العصب الوركي مباشرة',
  'short axis, medial to the femoral vessels, between pectineus and the obturator externus':
    'المحور القصير، إنسي الأوعية الفخذية، بين العضلة العانية والسدادية الظاهرة',
  'short axis, mid-forearm, between the superficial and deep finger flexors':
    'المحور القصير، منتصف الساعد، بين قابضات الأصابع السطحية والعميقة',
  'short axis, mid-thigh, under the sartorius muscle': 'المحور القصير، منتصف الفخذ، تحت العضلة الخياطية',
  'short axis, under the brachioradialis': 'المحور القصير، تحت العضدية الكعبرية',
  'short axis, where the artery parts from the nerve': 'المحور القصير، حيث يفترق الشريان عن العصب',
  'beside the basilic vein': 'بجانب الوريد القاعدي',
  'beside the brachial artery, which it crosses in the arm': 'بجانب الشريان العضدي، وهو يعبره في العضد',
  'beside the cephalic vein': 'بجانب الوريد الرأسي',
  'beside the great saphenous vein': 'بجانب الوريد الصافن الكبير',
  'beside the small saphenous vein; a tourniquet makes the vein, and so the nerve, easier to find':
    'بجانب الوريد الصافن الصغير؛ العاصبة تجعل إيجاد الوريد ومعه العصب أسهل',
  'between gluteus maximus and the hamstring origin, superficial to the sciatic nerve':
    'بين الألوية الكبيرة ومنشأ عضلات خلف الفخذ، أكثر سطحية من العصب الوركي',
  'between the brachial artery and the triceps': 'بين الشريان العضدي وثلاثية الرؤوس',
  'bright dot in the muscle layer lateral to the axillary artery':
    'نقطة لامعة في الطبقة العضلية وحشي الشريان الإبطي',
  'bright dot lateral to the superficial femoral artery under the sartorius; place it distal enough that the nerve to vastus medialis has left':
    'نقطة لامعة وحشي الشريان الفخذي السطحي تحت العضلة الخياطية؛ ضعه بعيدًا إلى الأسفل بما يكفي ليكون عصب المتسعة الإنسية قد خرج',
  'bright flat oval; trace it from the buttock fold, where it is seen best 7-11 cm below':
    'شكل بيضوي مسطح لامع؛ تتبّعه من ثنية الألية، وأفضل رؤية له أسفلها بمقدار ٧ إلى ١١ سم',
  'bright oval between the muscle layers': 'شكل بيضوي لامع بين الطبقات العضلية',
  'flat fascial layer between the adductors; stimulation of the adductors confirms it':
    'طبقة لفافية مسطحة بين المقرِّبات؛ وتحفيز المقرِّبات يؤكده',
  'flat triangle lateral to the artery, under the iliac fascia':
    'مثلث مسطح وحشي الشريان، تحت اللفافة الحرقفية',
  'follow the smaller, lateral nerve along the biceps femoris tendon':
    'اتبع العصب الأصغر الوحشي على طول وتر ذات الرأسين الفخذية',
  'lateral to the radial artery': 'وحشي الشريان الكعبري',
  'on the humerus beside the deep brachial artery, below the branches to the triceps':
    'على عظم العضد بجانب الشريان العضدي العميق، أسفل فروع ثلاثية الرؤوس',
  'small dot beside the anterior tibial artery as it becomes the dorsal artery of the foot':
    'نقطة صغيرة بجانب الشريان الظنبوبي الأمامي حيث يصير شريان ظهر القدم',
  'small dot in the fat between sartorius and tensor fasciae latae; one to four branches':
    'نقطة صغيرة في الدهن بين الخياطية وموترة اللفافة العريضة؛ فرع إلى أربعة فروع',
  'small dot in the fat, superficial to the axillary vessels; keep the pleura in view':
    'نقطة صغيرة في الدهن، أكثر سطحية من الأوعية الإبطية؛ أبقِ الجنبة مرئية',
  'the nerve lies behind the posterior tibial artery, which can be compressed last':
    'يقع العصب خلف الشريان الظنبوبي الخلفي، الذي يمكن ضغطه في النهاية',
  'the nerve lies superficial to the popliteal vessels; sliding towards the head shows it join the common fibular nerve':
    'يقع العصب فوق الأوعية المأبضية نحو السطح؛ والتحريك نحو الرأس يُظهر التقاءه بالعصب الشظوي المشترك',
  'the two nerves in one sheath; sliding towards the foot shows them part':
    'العصبان في غمد واحد؛ والتحريك نحو القدم يُظهر افتراقهما',
  'trace it from the split in the popliteal fossa towards the head':
    'تتبّعه من الانقسام في الحفرة المأبضية نحو الرأس',
  'under the ulnar wrist flexor, medial to the ulnar artery; slide towards the elbow until the artery is clear':
    'تحت قابضة الرسغ الزندية، إنسي الشريان الزندي؛ حرّك نحو المرفق حتى يبتعد الشريان',
  'where it pierces the fascia between the long fibular and the long extensor muscles':
    'حيث يثقب اللفافة بين الشظوية الطويلة والباسطة الطويلة',
  'Small muscles of the foot and the feeling of the sole: skin breakdown on a foot that still bears weight':
    'عضلات القدم الصغيرة وإحساس باطن القدم: تلف الجلد في قدم ما زالت تحمل الوزن',
  'Short extensor of the toes; feeling of the first web':
    'باسطة أصابع القدم القصيرة؛ وإحساس الفرجة الأولى بين الأصابع',
  'No strength here, only the feeling of the back of the foot; its muscle branches leave above':
    'لا قوة هنا، بل إحساس ظهر القدم فقط؛ فروعه العضلية تخرج أعلى من هنا',
  'No strength, only the feeling of the outer edge of the foot': 'لا قوة، بل إحساس الحافة الخارجية للقدم فقط',
  'No strength, only the feeling of the inner ankle': 'لا قوة، بل إحساس الجانب الداخلي للكاحل فقط',
  'Thumb and finger bending below the level frozen; a muscle that reinnervation surgery may want':
    'ثني الإبهام والأصابع أسفل مستوى التجميد؛ وعضلة قد تحتاجها جراحة إعادة التعصيب',
  'Small muscles of the hand; a muscle that reinnervation surgery may want':
    'عضلات اليد الصغيرة؛ وعضلة قد تحتاجها جراحة إعادة التعصيب',
  'No strength, only the feeling of the back of the thumb side of the hand':
    'لا قوة، بل إحساس ظهر اليد من جهة الإبهام فقط',
  'No strength, only the feeling of the outer forearm': 'لا قوة، بل إحساس الجانب الخارجي للساعد فقط',
  'No strength, only the feeling of the inner forearm': 'لا قوة، بل إحساس الجانب الداخلي للساعد فقط',
  'Wrist and finger bending, turning the palm down; a donor for reinnervation surgery':
    'ثني الرسغ والأصابع وإدارة الراحة إلى الأسفل؛ ومانح لجراحة إعادة التعصيب',
  'Small muscles of the hand and ulnar wrist bending; a donor for reinnervation surgery':
    'عضلات اليد الصغيرة وثني الرسغ نحو الزند؛ ومانح لجراحة إعادة التعصيب',
  'Lifting wrist and fingers; freeze below the branches to the triceps':
    'رفع الرسغ والأصابع؛ جمِّد أسفل فروع ثلاثية الرؤوس',
  'Bending the elbow: biceps and brachialis, which an arm prosthesis needs':
    'ثني المرفق: ذات الرأسين والعضدية، ويحتاجهما طرف صناعي للذراع',
  "No strength, only the feeling of the inner upper arm, which the arm's other nerves do not cover":
    'لا قوة، بل إحساس الجانب الداخلي للعضد فقط، وهو ما لا تغطيه أعصاب الذراع الأخرى',
  'Plantar flexion, toe flexion and the feeling of the sole: walking on this foot, heel protection':
    'الثني الأخمصي وثني أصابع القدم وإحساس باطن القدم: المشي على هذه القدم، حماية الكعب',
  'Lifting the foot and toes: foot drop and falls until surgery':
    'رفع القدم وأصابعها: تدلي القدم والسقوط حتى الجراحة',
  'All movement and most feeling below the knee, except the saphenous strip':
    'كل الحركة ومعظم الإحساس تحت الركبة، ما عدا شريط العصب الصافن',
  'All movement and most feeling below the knee; hamstring branches leave above this level':
    'كل الحركة ومعظم الإحساس تحت الركبة؛ فروع عضلات خلف الفخذ تخرج فوق هذا المستوى',
  'All movement and most feeling below the knee; knee bending is weaker the further towards the buttock it is frozen':
    'كل الحركة ومعظم الإحساس تحت الركبة؛ ويضعف ثني الركبة كلما اقترب التجميد من الألية',
  'No strength, only the feeling of the inner leg. The nerve to vastus medialis beside it does move the knee':
    'لا قوة، بل إحساس الجانب الداخلي للساق فقط. أما عصب المتسعة الإنسية بجانبه فيحرك الركبة',
  'Straightening the knee and part of hip bending: falls, and loss of the muscle a prosthesis needs':
    'بسط الركبة وجزء من ثني الورك: السقوط، وفقدان العضلة التي يحتاجها الطرف الصناعي',
  'No strength, only the feeling of the outer thigh': 'لا قوة، بل إحساس الجانب الخارجي للفخذ فقط',
  'Drawing the thigh inwards': 'تقريب الفخذ إلى الداخل',
  'No strength, only the feeling of the back of the thigh. The sciatic nerve lies below it':
    'لا قوة، بل إحساس خلف الفخذ فقط. ويقع العصب الوركي تحته',
  'The interval of the pooled mean stands in for the spread between people':
    'فاصل المتوسط المجمّع يقوم مقام التباين بين الناس',
  'Recalled range; not checked against a source': 'مدى مستذكر؛ لم يُتحقق منه في مصدر',
  'Measured in the calf, not at the ankle': 'قيس في ربلة الساق لا عند الكاحل',
  'No figure found; taken as smaller than in the thigh': 'لم يُعثر على رقم؛ عُدّ أصغر مما في الفخذ',
  '107 healthy Koreans; Western values are larger': '١٠٧ كوريين أصحاء؛ القيم الغربية أكبر',
  'Sources disagree: pooled mean 25.9, one series 19.6, an upper limit of normal of 22. The largest is planned for, and the interval of the pooled mean stands in for the spread between people':
    'تختلف المصادر: متوسط مجمّع ٢٥٫٩، وسلسلة واحدة ١٩٫٦، وحد أعلى للطبيعي ٢٢. خُطط للأكبر، وفاصل المتوسط المجمّع يقوم مقام التباين بين الناس',
  'Sum of the two branches; the tissue between them is left out': 'مجموع الفرعين؛ ولا يشمل النسيج بينهما',
  'One to four branches: each needs its own pass': 'فرع إلى أربعة فروع: ويحتاج كل منها إلى مرور خاص به',
  'Cadaver limbs; living nerves are thicker': 'أطراف جثث؛ والأعصاب الحية أثخن',
};
