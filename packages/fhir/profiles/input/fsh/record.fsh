Invariant: cryo-record-1
Description: "The hash is SHA-256 in 64 hexadecimal digits"
Severity: #error
Expression: "extension.where(url = 'sha256').value.matches('^[0-9a-f]{64}$')"

Extension: OwnRecord
Id: own-record
Title: "Own record"
Description: "The record of cryobridge behind a resource, exact to the byte. The resource is its readable projection; a reader who wants everything takes the record, after checking its hash."
Context: DocumentReference, CarePlan, QuestionnaireResponse, Procedure
* obeys cryo-record-1
* extension contains schema 1..1 and sha256 1..1 and content 1..1
* extension[schema] ^short = "Form of the record, such as cryobridge-plan/1"
* extension[schema].value[x] 1..1
* extension[schema].value[x] only string
* extension[sha256] ^short = "SHA-256 of the bytes"
* extension[sha256].value[x] 1..1
* extension[sha256].value[x] only string
* extension[content] ^short = "The bytes: in a Binary, or here"
* extension[content].value[x] 1..1
* extension[content].value[x] only Reference(Binary) or Attachment

Extension: CaseSummary
Id: case-summary
Title: "Case summary"
Description: "What a list of cases shows of one."
Context: DocumentReference
* extension contains verdict 1..1 and openQuestions 1..1 and planVersion 1..1 and level 0..1 and side 0..1 and surgeryDate 0..1 and askedOn 0..1 and inputKind 1..1
* extension[verdict].value[x] 1..1
* extension[verdict].value[x] only code
* extension[verdict].valueCode from PlanVerdicts (required)
* extension[openQuestions].value[x] 1..1
* extension[openQuestions].value[x] only unsignedInt
* extension[planVersion].value[x] 1..1
* extension[planVersion].value[x] only positiveInt
* extension[level].value[x] 1..1
* extension[level].value[x] only code
* extension[side].value[x] 1..1
* extension[side].value[x] only code
* extension[surgeryDate].value[x] 1..1
* extension[surgeryDate].value[x] only date
* extension[askedOn].value[x] 1..1
* extension[askedOn].value[x] only date
* extension[inputKind].value[x] 1..1
* extension[inputKind].value[x] only code

Extension: HeldIn
Id: held-in
Title: "Held in"
Description: "The Binary that holds an attachment, wherever the server is reached."
Context: Attachment
* value[x] 1..1
* value[x] only Reference(Binary)

Profile: CryobridgeCase
Parent: DocumentReference
Id: cryobridge-case
Title: "Case"
Description: "A person facing amputation, as cryobridge reads a record or a form. Points to the record it was read from and to the plan that counts."
* status = #current
* type 1..1
* type = $cryo#case
* subject 1..1
* subject only Reference(Patient)
* date 1..1
* description 1..1
* extension contains OwnRecord named ownRecord 1..1 and CaseSummary named summary 1..1
* content.format 1..1
* content.attachment.extension contains HeldIn named heldIn 1..1
* context 1..1
* context.related 1..*
* context.related only Reference(CarePlan or QuestionnaireResponse)

Extension: AnsweredBy
Id: answered-by
Title: "Answered by"
Description: "Who answered, when, and why where a decision was recorded."
Context: QuestionnaireResponse.item
* extension contains name 1..1 and at 1..1 and reason 0..1
* extension[name].value[x] 1..1
* extension[name].value[x] only string
* extension[at].value[x] 1..1
* extension[at].value[x] only dateTime
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string

Profile: CryobridgeAnswers
Parent: QuestionnaireResponse
Id: cryobridge-answers
Title: "Answers"
Description: "One round of answers to questions of a plan. The linkId is the id of the question."
* status = #completed
* subject 1..1
* subject only Reference(Patient)
* authored 1..1
* basedOn 1..1
* basedOn only Reference(CarePlan)
* extension contains OwnRecord named ownRecord 1..1
* item 1..*
* item.extension contains AnsweredBy named answeredBy 1..1
* item.answer 0..1
