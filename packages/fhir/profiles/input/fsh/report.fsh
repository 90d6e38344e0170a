Extension: ReportedBy
Id: reported-by
Title: "Reported by"
Description: "Who spoke: the person, somebody close to them, or staff who wrote down what they were told."
Context: QuestionnaireResponse, Observation, MedicationStatement
* extension contains reporter 1..1 and name 0..1
* extension[reporter] ^short = "patient, relative, nurse-by-telephone or clinician"
* extension[reporter].value[x] 1..1
* extension[reporter].value[x] only code
* extension[name].value[x] 1..1
* extension[name].value[x] only string

Profile: CryobridgeReport
Parent: QuestionnaireResponse
Id: cryobridge-report
Title: "Report"
Description: "What somebody tells about one day of a course. Its id is the one that the device made: the same report sent again is the same response."
* extension contains OwnRecord named ownRecord 1..1 and ReportedBy named reportedBy 1..1
* questionnaire 1..1
* status = #completed
* subject 1..1
* subject only Reference(Patient)
* authored 1..1
* author 1..1

Profile: ReportedScore
Parent: Observation
Id: reported-score
Title: "Reported score"
Description: "One score of a report, 0 to 10. Worst, average, least and now are codes of their own, so that they are never read as one series."
* obeys cryo-pain-1
* extension contains ReportedBy named reportedBy 1..1
* code.coding 1..1
* code.coding from ReportedScores (required)
* subject 1..1
* subject only Reference(Patient)
* effective[x] 1..1
* effective[x] only dateTime
* value[x] 1..1
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $ucum
* valueQuantity.code 1..1
* valueQuantity.code = #{score}
* valueQuantity.comparator 0..0
* derivedFrom 1..1
* derivedFrom only Reference(QuestionnaireResponse)

ValueSet: ReportedScores
Id: reported-scores
Title: "Reported scores"
Description: "Everything that is told from 0 to 10."
* $cryo#limb-to-be-removed-pain-worst
* $cryo#limb-to-be-removed-pain-average
* $cryo#limb-to-be-removed-pain-least
* $cryo#limb-to-be-removed-pain-now
* $cryo#residual-limb-pain-worst
* $cryo#residual-limb-pain-average
* $cryo#residual-limb-pain-least
* $cryo#residual-limb-pain-now
* $cryo#phantom-pain-worst
* $cryo#phantom-pain-average
* $cryo#phantom-pain-least
* $cryo#phantom-pain-now
* $cryo#phantom-sensation-worst
* $cryo#phantom-sensation-average
* $cryo#phantom-sensation-least
* $cryo#phantom-sensation-now
* $cryo#relief
* $cryo#sleep
* $cryo#mood

CodeSystem: ReportAnswer
Id: report-answer
Title: "Answers of reports"
Description: "Answers of the choices of our own instrument: question, dot, answer. English words; translations stand in the Questionnaires."
* ^caseSensitive = true
* ^experimental = false
* #drowsiness.none "Not sleepy"
* #drowsiness.slight "A little sleepy"
* #drowsiness.sleepy "Very sleepy, but easy to wake"
* #drowsiness.hard-to-wake "Hard to wake up"
* #breathing.normal "As always"
* #breathing.slow-or-hard "Slow, or hard to breathe"
* #bowel.moved "I could go as always"
* #bowel.hard "It was hard to go"
* #bowel.not-for-3-days "I could not go for 3 days or more"
* #weakness.none "Not weak"
* #weakness.known "Weak, as it was before"
* #weakness.new "Weak, and this is new"
* #weakness.worse "Weaker than before"
* #wound.dry "Dry and closed"
* #wound.some-fluid "A little clear or pink fluid"
* #wound.pus-or-smell "Pus or a bad smell"
* #wound.open "It has come open"
* #wound.bleeding-heavily "It bleeds a lot and does not stop"
* #wound-redness.none "Not red"
* #wound-redness.same "Red, but not more than before"
* #wound-redness.spreading "Red, and it is spreading"
* #fever.no "No"
* #fever.yes "Yes"
* #fever.not-measured "I did not check"
* #probe-site-skin.normal "As always"
* #probe-site-skin.numb "Numb"
* #probe-site-skin.red "Red"
* #probe-site-skin.blister-or-dark "A blister, or dark skin"
* #probe-site-skin.open "The skin is open"

CodeSystem: BodyPlace
Id: body-place
Title: "Places on the body map"
Description: "Places on both legs and arms: side, part, front or back, such as left-forefoot-back. A place may lie in the part that is gone. Each stands with its words in the Questionnaires."
* ^caseSensitive = true
* ^experimental = false
* ^content = #not-present
