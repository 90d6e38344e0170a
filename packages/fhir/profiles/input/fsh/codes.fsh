Alias: $ucum = http://unitsofmeasure.org
Alias: $cryo = https://cryobridge.org/fhir/CodeSystem/cryobridge
Alias: $verdict = https://cryobridge.org/fhir/CodeSystem/plan-verdict
Alias: $site = https://cryobridge.org/fhir/CodeSystem/nerve-site
Alias: $probe = https://cryobridge.org/fhir/CodeSystem/probe
Alias: $opioids = https://cryobridge.org/fhir/CodeSystem/opioid-table

CodeSystem: Cryobridge
Id: cryobridge
Title: "What cryobridge records"
Description: "Kinds of records and measurements for which no published code says exactly what is meant."
* ^caseSensitive = true
* ^experimental = false
* #case "Case" "A person facing amputation, as far as a record, a form and answers tell."
* #plan "Plan" "A reasoned plan of cryoneurolysis before amputation."
* #answers "Answers" "Answers of named people to questions of a plan."
* #case-record "Case record" "The case as cryobridge reads it."
* #case-input "Case input" "The record or form that the case was read from."
* #nerve-cryoneurolysis "Cryoneurolysis of a nerve" "Freezing one nerve at one site through a probe."
* #residual-limb-pain "Residual limb pain" "Pain felt in what is left of the limb."
* #phantom-pain "Phantom pain" "Pain felt in the missing part of the limb."
* #phantom-sensation "Phantom sensation" "Feeling without pain in the missing part of the limb."
* #opioid-day-total "Opioid day total" "All opioids of one day as milligrams of oral morphine, by a named table."
* #opioid-converted "Opioid day total, converted part" "The part of the day total that could be converted."
* #opioid-item "Opioid, one drug" "One drug's part of the day total."
* #cover-forecast "Cover forecast" "For how long a freeze is expected to quiet the limb."
* #chance-it-works "Chance that it works"
* #cover-ends-day "Day on which cover ends" "Days after the freeze."
* #chance-of-gap "Chance of a gap" "Chance that cover ends before reinnervation takes over."
* #course-episode "Course after amputation" "What was planned for one limb, done to it and is to follow."
* #amputation "Amputation" "The limb was removed at the planned level."
* #revision "Revision of the stump" "A further operation on what is left of the limb."
* #repair-tmr "TMR" "Targeted muscle reinnervation of the divided nerves."
* #repair-rpni "RPNI" "Regenerative peripheral nerve interface of the divided nerves."
* #prosthesis-fitting "Prosthesis fitting"
* #wound-check "Wound check" "Somebody has looked at the wound."
* #surgeon-agreement "The surgeon's word on a freeze above a repair" "Whether the surgeon agrees, with a reason."
* #lost-to-follow-up "Lost to follow-up" "The person can no longer be reached; an outcome, not a gap."
* #follow-up-consent "Consent to follow-up" "Agrees to report and to be followed."
* #watch-alert "Alert" "Somebody should act for a person."
* #erasure-wish "Wish to be erased" "The person wants what is kept of them erased."
* #limb-to-be-removed-pain-worst "Worst pain in the limb to be removed"
* #limb-to-be-removed-pain-average "Average pain in the limb to be removed"
* #limb-to-be-removed-pain-least "Least pain in the limb to be removed"
* #limb-to-be-removed-pain-now "Pain now in the limb to be removed"
* #residual-limb-pain-worst "Worst residual limb pain"
* #residual-limb-pain-average "Average residual limb pain"
* #residual-limb-pain-least "Least residual limb pain"
* #residual-limb-pain-now "Residual limb pain now"
* #phantom-pain-worst "Worst phantom pain"
* #phantom-pain-average "Average phantom pain"
* #phantom-pain-least "Least phantom pain"
* #phantom-pain-now "Phantom pain now"
* #phantom-sensation-worst "Strongest phantom sensation"
* #phantom-sensation-average "Average phantom sensation"
* #phantom-sensation-least "Least phantom sensation"
* #phantom-sensation-now "Phantom sensation now"
* #body-map "Places on the body map"
* #relief "Relief by medicines"
* #drowsiness "Drowsiness"
* #breathing "Breathing"
* #bowel "Bowel movement"
* #sleep "Sleep"
* #mood "Mood"
* #self-harm "Thoughts of self-harm"
* #falls "Falls"
* #hit-head "Hit the head in a fall"
* #weakness "Weakness of the limb"
* #wound "Wound"
* #wound-redness "Redness around the wound"
* #fever "Fever"
* #probe-site-skin "Skin at the treated spot"
* #tap-pain "Pain when one spot is tapped"
* #other-pain "Other pain" "Pain elsewhere than in the limb that is gone or what is left of it."
* #true-alert "True alert" "There was something to act on."
* #false-alert "False alert" "There was nothing to act on."

CodeSystem: PlanVerdict
Id: plan-verdict
Title: "Verdict of a plan"
Description: "What a plan says about going ahead."
* ^caseSensitive = true
* ^experimental = false
* #proceed "Proceed"
* #hold "Hold" "Something stops it."
* #cannot-tell "Cannot tell yet" "Questions must be answered first."

ValueSet: PlanVerdicts
Id: plan-verdicts
Title: "Verdicts of a plan"
Description: "Every verdict."
* include codes from system PlanVerdict

CodeSystem: NerveSite
Id: nerve-site
Title: "Nerve sites"
Description: "Nerves at sites where they can be frozen. The codes are those of the knowledge that made the plan, such as nerve:tibial-ankle."
* ^caseSensitive = true
* ^experimental = false
* ^content = #not-present

CodeSystem: Probe
Id: probe
Title: "Probes"
Description: "Cryoprobes. The codes are those of the knowledge that made the plan."
* ^caseSensitive = true
* ^experimental = false
* ^content = #not-present

CodeSystem: OpioidTable
Id: opioid-table
Title: "Opioid conversion tables"
Description: "Tables of factors to oral morphine. The codes are those of the knowledge, such as CDC-2022."
* ^caseSensitive = true
* ^experimental = false
* ^content = #not-present
