Extension: ProbePlacement
Id: probe-placement
Title: "Probe placement"
Description: "Where the probe was put, each time it was put."
Context: Procedure
* extension contains order 1..1 and across 0..1 and deep 0..1 and angle 0..1 and along 0..1 and note 0..1
* extension[order].value[x] 1..1
* extension[order].value[x] only positiveInt
* extension[across].value[x] 1..1
* extension[across].value[x] only Quantity
* extension[across].valueQuantity = $ucum#mm
* extension[deep].value[x] 1..1
* extension[deep].value[x] only Quantity
* extension[deep].valueQuantity = $ucum#mm
* extension[angle].value[x] 1..1
* extension[angle].value[x] only Quantity
* extension[angle].valueQuantity = $ucum#deg
* extension[along].value[x] 1..1
* extension[along].value[x] only Quantity
* extension[along].valueQuantity = $ucum#mm
* extension[note].value[x] 1..1
* extension[note].value[x] only string

Extension: FreezeCycle
Id: freeze-cycle
Title: "Freeze cycle"
Description: "One freezing and the thaw after it, at one placement."
Context: Procedure
* extension contains placement 1..1 and cycle 1..1 and freeze 1..1 and thaw 0..1 and tipTemperature 0..1
* extension[placement] ^short = "Order of the placement it was at"
* extension[placement].value[x] 1..1
* extension[placement].value[x] only positiveInt
* extension[cycle] ^short = "1, 2, … at this placement"
* extension[cycle].value[x] 1..1
* extension[cycle].value[x] only positiveInt
* extension[freeze].value[x] 1..1
* extension[freeze].value[x] only Quantity
* extension[freeze].valueQuantity = $ucum#s
* extension[thaw].value[x] 1..1
* extension[thaw].value[x] only Quantity
* extension[thaw].valueQuantity = $ucum#s
* extension[tipTemperature].value[x] 1..1
* extension[tipTemperature].value[x] only Quantity
* extension[tipTemperature].valueQuantity = $ucum#Cel

Invariant: cryo-freeze-2
Description: "Every cycle is at a placement that is told"
Severity: #error
Expression: "extension.where(url = 'https://cryobridge.org/fhir/StructureDefinition/freeze-cycle').extension.where(url = 'placement').value.subsetOf(extension.where(url = 'https://cryobridge.org/fhir/StructureDefinition/probe-placement').extension.where(url = 'order').value)"

Profile: FreezeProcedure
Parent: Procedure
Id: freeze-procedure
Title: "Freeze procedure"
Description: "One nerve at one site, as it was frozen: probe, placements, cycles."
* obeys cryo-freeze-2
* extension contains ProbePlacement named placement 1..* and FreezeCycle named cycle 1..*
* code 1..1
* code = $cryo#nerve-cryoneurolysis
* subject only Reference(Patient)
* performed[x] 1..1
* performed[x] only Period
* performedPeriod.start 1..1
* basedOn only Reference(CarePlan or ServiceRequest)
* bodySite 1..1
* bodySite.coding 1..1
* bodySite.coding.system 1..1
* bodySite.coding.system = $site
* bodySite.coding.code 1..1
* usedCode 1..1
* usedCode.coding 1..1
* usedCode.coding.system 1..1
* usedCode.coding.system = $probe
* usedCode.coding.code 1..1
