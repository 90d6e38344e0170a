Extension: PlanVerdictExtension
Id: plan-verdict-of
Title: "Verdict"
Description: "What the plan says about going ahead."
Context: CarePlan
* value[x] 1..1
* value[x] only code
* valueCode from PlanVerdicts (required)

Extension: PlanMadeFrom
Id: plan-made-from
Title: "Made from"
Description: "What the plan was made from, so that it can be made again."
Context: CarePlan
* extension contains version 1..1 and knowledgeVersion 1..1 and engine 1..1 and planVersion 1..1 and now 1..1
* extension[version] ^short = "Which plan of the case: 1, 2, …"
* extension[version].value[x] 1..1
* extension[version].value[x] only positiveInt
* extension[knowledgeVersion].value[x] 1..1
* extension[knowledgeVersion].value[x] only string
* extension[engine].value[x] 1..1
* extension[engine].value[x] only string
* extension[planVersion].value[x] 1..1
* extension[planVersion].value[x] only string
* extension[now] ^short = "The day of asking"
* extension[now].value[x] 1..1
* extension[now].value[x] only date

Profile: CryobridgePlan
Parent: CarePlan
Id: cryobridge-plan
Title: "Plan"
Description: "A plan of cryoneurolysis before amputation, as a reader of FHIR sees it. It advises; a clinician decides. The whole plan is its own record."
* extension contains PlanVerdictExtension named verdict 1..1 and PlanMadeFrom named madeFrom 1..1 and OwnRecord named ownRecord 1..1
* identifier 1..1
* identifier.system 1..1
* identifier.system = "https://cryobridge.org/fhir/plan-hash"
* identifier.value 1..1
* intent = #plan
* category 1..1
* category = $cryo#plan
* title 1..1
* description 1..1
* subject only Reference(Patient)
* created 1..1
* activity 0..1
* activity.reference 1..1
* activity.reference only Reference(RequestGroup)
* activity.detail 0..0

Invariant: cryo-freeze-1
Description: "Every placement has another order"
Severity: #error
Expression: "extension.where(url = 'placement').extension.where(url = 'order').value.isDistinct()"

Extension: FreezeDose
Id: freeze-dose
Title: "Freeze dose"
Description: "How one nerve is meant to be frozen."
Context: RequestGroup.action
* obeys cryo-freeze-1
* extension contains nerveSite 1..1 and probe 1..1 and cycles 1..1 and freeze 1..1 and thaw 1..1 and outcome 1..1 and chance 0..1 and placement 1..*
* extension[nerveSite].value[x] 1..1
* extension[nerveSite].value[x] only Coding
* extension[nerveSite].valueCoding.system 1..1
* extension[nerveSite].valueCoding.system = $site
* extension[nerveSite].valueCoding.code 1..1
* extension[probe].value[x] 1..1
* extension[probe].value[x] only Coding
* extension[probe].valueCoding.system 1..1
* extension[probe].valueCoding.system = $probe
* extension[probe].valueCoding.code 1..1
* extension[cycles].value[x] 1..1
* extension[cycles].value[x] only positiveInt
* extension[freeze] ^short = "Seconds of freezing in each cycle"
* extension[freeze].value[x] 1..1
* extension[freeze].value[x] only Quantity
* extension[freeze].valueQuantity = $ucum#s
* extension[thaw] ^short = "Seconds of thawing after each cycle"
* extension[thaw].value[x] 1..1
* extension[thaw].value[x] only Quantity
* extension[thaw].valueQuantity = $ucum#s
* extension[outcome] ^short = "reaches-goal | below-goal | cannot-cover"
* extension[outcome].value[x] 1..1
* extension[outcome].value[x] only code
* extension[chance] ^short = "Chance that the whole nerve is covered"
* extension[chance].value[x] 1..1
* extension[chance].value[x] only decimal
* extension[placement].extension contains order 1..1 and across 1..1 and deep 1..1 and angle 1..1 and along 1..1
* insert Place

RuleSet: Place
* extension[placement].extension[order].value[x] 1..1
* extension[placement].extension[order].value[x] only positiveInt
* extension[placement].extension[across] ^short = "Across the nerve, from its centre"
* extension[placement].extension[across].value[x] 1..1
* extension[placement].extension[across].value[x] only Quantity
* extension[placement].extension[across].valueQuantity = $ucum#mm
* extension[placement].extension[deep] ^short = "Deeper than the centre of the nerve"
* extension[placement].extension[deep].value[x] 1..1
* extension[placement].extension[deep].value[x] only Quantity
* extension[placement].extension[deep].valueQuantity = $ucum#mm
* extension[placement].extension[angle] ^short = "Where the tip points, from +x towards deep"
* extension[placement].extension[angle].value[x] 1..1
* extension[placement].extension[angle].value[x] only Quantity
* extension[placement].extension[angle].valueQuantity = $ucum#deg
* extension[placement].extension[along] ^short = "Along the nerve from the first placement"
* extension[placement].extension[along].value[x] 1..1
* extension[placement].extension[along].value[x] only Quantity
* extension[placement].extension[along].valueQuantity = $ucum#mm

Profile: CryobridgePlanActions
Parent: RequestGroup
Id: cryobridge-plan-actions
Title: "Plan, actions"
Description: "What the plan proposes to do, nerve by nerve."
* intent = #plan
* subject 1..1
* subject only Reference(Patient)
* action 1..*
* action.title 1..1
* action.extension contains FreezeDose named freezeDose 0..1

Extension: MaskedStudy
Id: masked-study
Title: "Masked study"
Description: "The allocation of this study is masked; false opens it for good."
Context: ResearchStudy
* value[x] 1..1
* value[x] only boolean
