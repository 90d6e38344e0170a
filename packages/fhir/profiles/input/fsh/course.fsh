Extension: CourseEpisode
Id: course-episode
Title: "Course of an episode"
Description: "In which time zone the person counts days, in which language they are spoken to, and the case that planned it."
Context: EpisodeOfCare
* extension contains timeZone 1..1 and language 1..1 and case 0..1 and level 0..1 and side 0..1
* extension[timeZone] ^short = "IANA name, such as Europe/Berlin"
* extension[timeZone].value[x] 1..1
* extension[timeZone].value[x] only string
* extension[language].value[x] 1..1
* extension[language].value[x] only code
* extension[case].value[x] 1..1
* extension[case].value[x] only Reference(DocumentReference)
* extension[level].value[x] 1..1
* extension[level].value[x] only code
* extension[side].value[x] 1..1
* extension[side].value[x] only code

Extension: OfEpisode
Id: of-episode
Title: "Of an episode"
Description: "Which limb's course something belongs to, where a person has several."
Context: Procedure, Observation, Encounter, CarePlan, Task
* value[x] 1..1
* value[x] only Reference(EpisodeOfCare)

Profile: CryobridgeEpisode
Parent: EpisodeOfCare
Id: cryobridge-episode
Title: "Episode"
Description: "The course of one limb: from the plan over the amputation to the day when the nerves have a new task. Several may belong to one person."
* extension contains CourseEpisode named course 1..1
* type 1..1
* type = $cryo#course-episode
* patient only Reference(Patient)
* period 1..1
* period.start 1..1

Extension: WatchRecord
Id: watch-record
Title: "Record of an alert"
Description: "The alert as cryobridge keeps it, as JSON text: kind, reasons, owner, steps. Written plainly, so that a masked course hides what would tell."
Context: Task
* value[x] 1..1
* value[x] only string

Profile: WatchAlert
Parent: Task
Id: watch-alert
Title: "Alert"
Description: "Somebody should act for a person: one owner, a time by which, everything that happened to it."
* extension contains WatchRecord named record 1..1 and OfEpisode named episode 0..1
* intent = #order
* code 1..1
* code.coding 1..*
* priority 1..1
* for 1..1
* for only Reference(Patient)
* authoredOn 1..1
