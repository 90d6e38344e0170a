Invariant: cryo-pain-1
Description: "A pain score is from 0 to 10"
Severity: #error
Expression: "value.empty() or (value.value >= 0 and value.value <= 10)"

Invariant: cryo-pain-2
Description: "An observation tells one of residual limb pain, phantom pain and phantom sensation"
Severity: #error
Expression: "code.coding.where(system = 'https://cryobridge.org/fhir/CodeSystem/cryobridge').count() = 1"

RuleSet: Score(code)
* obeys cryo-pain-1 and cryo-pain-2
* code = $cryo#{code}
* subject 1..1
* subject only Reference(Patient)
* effective[x] 1..1
* effective[x] only dateTime
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $ucum
* valueQuantity.code 1..1
* valueQuantity.code = #{score}
* valueQuantity.comparator 0..0
* component 0..0

Profile: ResidualLimbPain
Parent: Observation
Id: residual-limb-pain
Title: "Residual limb pain"
Description: "Pain in what is left of the limb, 0 to 10."
* insert Score(residual-limb-pain)

Profile: PhantomPain
Parent: Observation
Id: phantom-pain
Title: "Phantom pain"
Description: "Pain in the missing part of the limb, 0 to 10."
* insert Score(phantom-pain)

Profile: PhantomSensation
Parent: Observation
Id: phantom-sensation
Title: "Phantom sensation"
Description: "Strength of feeling without pain in the missing part of the limb, 0 to 10."
* insert Score(phantom-sensation)

Invariant: cryo-opioid-1
Description: "A day total has a value, or says why it has none"
Severity: #error
Expression: "value.exists() or dataAbsentReason.exists()"

Profile: OpioidDayTotal
Parent: Observation
Id: opioid-day-total
Title: "Opioid day total"
Description: "All opioids of one day as milligrams of oral morphine, with the table that converted them. Absent when one of them could not be converted."
* obeys cryo-opioid-1
* code = $cryo#opioid-day-total
* subject 1..1
* subject only Reference(Patient)
* effective[x] 1..1
* effective[x] only dateTime
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $ucum
* valueQuantity.code 1..1
* valueQuantity.code = #mg/d
* method 1..1
* method.coding 1..1
* method.coding.system 1..1
* method.coding.system = $opioids
* method.coding.code 1..1
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #closed
* component contains converted 1..1 and drug 0..*
* component[converted].code = $cryo#opioid-converted
* component[converted].value[x] 1..1
* component[converted].value[x] only Quantity
* component[converted].valueQuantity = $ucum#mg/d
* component[drug].code = $cryo#opioid-item
* component[drug].code.text 1..1
* component[drug].value[x] only Quantity
* component[drug].valueQuantity = $ucum#mg/d

Extension: LikelyRange
Id: likely-range
Title: "Likely range"
Description: "Between which values the truth lies, and how likely."
Context: Observation.component
* extension contains low 1..1 and high 1..1 and level 1..1
* extension[low].value[x] 1..1
* extension[low].value[x] only decimal
* extension[high].value[x] 1..1
* extension[high].value[x] only decimal
* extension[level] ^short = "Share of the distribution between low and high"
* extension[level].value[x] 1..1
* extension[level].value[x] only decimal

Profile: CoverForecast
Parent: Observation
Id: cover-forecast
Title: "Cover forecast"
Description: "For how long a freeze is expected to quiet the limb, and whether reinnervation takes over in time. A forecast, not a finding."
* status = #preliminary
* code = $cryo#cover-forecast
* subject 1..1
* subject only Reference(Patient)
* focus 1..1
* focus only Reference(CarePlan)
* effective[x] 1..1
* effective[x] only dateTime
* value[x] 0..0
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #closed
* component contains works 1..1 and ends 1..1 and gap 0..1
* component[works].code = $cryo#chance-it-works
* component[works].value[x] 1..1
* component[works].value[x] only Quantity
* component[works].valueQuantity = $ucum#1
* component[works].extension contains LikelyRange named range 1..1
* component[ends].code = $cryo#cover-ends-day
* component[ends].value[x] 1..1
* component[ends].value[x] only Quantity
* component[ends].valueQuantity = $ucum#d
* component[ends].extension contains LikelyRange named range 1..1
* component[gap].code = $cryo#chance-of-gap
* component[gap].value[x] 1..1
* component[gap].value[x] only Quantity
* component[gap].valueQuantity = $ucum#1
