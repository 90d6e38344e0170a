import {
  type Constraint,
  type ElementNode,
  type ElementType,
  structureOf,
} from '../definitions/structure.js';
import { type CodesBySystem, codesOf } from '../definitions/value-set.js';
import { type FormCheck, elementId, primitiveForms } from './primitive-forms.js';

/** A structure made ready to walk a JSON object: what each of its properties is. */
export interface Shape {
  /** FHIR type for FHIRPath; inner elements are `BackboneElement`. */
  readonly typeName: string;
  readonly properties: ReadonlyMap<string, Property>;
  /** Elements that must be there. */
  readonly required: readonly Element[];
  readonly rules: readonly Constraint[];
}

export interface Element {
  /** As in the definition: `value[x]`. */
  readonly name: string;
  /** Names it may have in JSON: `valueQuantity`, …. */
  readonly jsonNames: readonly string[];
}

/** One JSON name of an element; a choice has one for each type. */
export interface Property {
  /** Step of the FHIRPath: `status`, `value.ofType(Quantity)`. */
  readonly step: string;
  readonly element: string;
  readonly isChoice: boolean;
  readonly many: boolean;
  readonly forbidden: boolean;
  readonly type: ElementType;
  /** Null: not a primitive. */
  readonly form: FormCheck | null;
  /** Undefined: free of a required binding; null: bound to a set that cannot be listed. */
  readonly codes: CodesBySystem | undefined;
  readonly valueSet: string | undefined;
  readonly rules: readonly Constraint[];
  /** Null: a primitive, or a resource of any type. */
  shape(): Shape | null;
}

const shapes = new Map<string, Shape>();

/** Shape of a type or profile by name; null when there is none. */
export function shapeOf(name: string): Shape | null {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  const structure = structureOf(name);
  if (structure?.root === undefined) return null;
  const shape = shapeFrom(structure.root, { typeName: structure.type, owner: structure.name });
  shapes.set(name, shape);
  return shape;
}

interface Owner {
  readonly typeName: string;
  /** Structure that paths such as `Questionnaire.item` start in. */
  readonly owner: string;
}

function shapeFrom(node: ElementNode, { typeName, owner }: Owner): Shape {
  const properties = new Map<string, Property>();
  const required: Element[] = [];
  for (const [name, child] of Object.entries(node.children ?? {})) {
    const named = propertiesOf(name, child, owner);
    for (const [jsonName, property] of named) properties.set(jsonName, property);
    if ((child.min ?? 0) > 0) required.push({ name, jsonNames: named.map(([jsonName]) => jsonName) });
  }
  return { typeName, properties, required, rules: node.constraints ?? [] };
}

function propertiesOf(name: string, node: ElementNode, owner: string): (readonly [string, Property])[] {
  const isChoice = name.endsWith('[x]');
  const base = isChoice ? name.slice(0, -3) : name;
  const types = node.types ?? [{ code: 'BackboneElement' }];
  return types.map((type) => {
    const jsonName = isChoice ? `${base}${type.code.charAt(0).toUpperCase()}${type.code.slice(1)}` : name;
    const step = isChoice ? `${base}.ofType(${type.code})` : reserved.has(name) ? `\`${name}\`` : name;
    return [jsonName, propertyOf({ node, type, owner, step, element: name, isChoice })] as const;
  });
}

/** Element names that FHIRPath reads as operators. */
const reserved: ReadonlySet<string> = new Set(['div', 'mod', 'contains', 'as', 'is', 'in']);

interface Naming {
  readonly node: ElementNode;
  readonly type: ElementType;
  readonly owner: string;
  readonly step: string;
  readonly element: string;
  readonly isChoice: boolean;
}

function propertyOf({ node, type, owner, step, element, isChoice }: Naming): Property {
  const form = element === 'id' && type.code === 'string' ? elementId : (primitiveForms[type.code] ?? null);
  let shape: Shape | null | undefined;
  return {
    step,
    element,
    isChoice,
    many: node.max === null || (node.max ?? 1) > 1,
    forbidden: node.max === 0,
    type,
    form,
    codes: node.binding === undefined ? undefined : codesOf(node.binding),
    valueSet: node.binding,
    rules: node.children === undefined && node.same === undefined ? (node.constraints ?? []) : [],
    shape: () =>
      shape === undefined ? (shape = form === null ? innerShape(node, type, owner) : null) : shape,
  };
}

function innerShape(node: ElementNode, type: ElementType, owner: string): Shape | null {
  if (node.same !== undefined) return sameShape(node.same);
  if (node.children !== undefined) return shapeFrom(node, { typeName: 'BackboneElement', owner });
  const [profile] = type.profiles ?? [];
  if (profile !== undefined && structureOf(profile) !== null) return shapeOf(profile);
  return type.code === 'Resource' ? null : shapeOf(type.code);
}

const sameShapes = new Map<string, Shape>();

/** Shape of the element at a path such as `Questionnaire.item`, made once so that it can hold itself. */
function sameShape(path: string): Shape {
  const known = sameShapes.get(path);
  if (known !== undefined) return known;
  const [owner = '', ...steps] = path.split('.');
  let node = structureOf(owner)?.root;
  for (const step of steps) node = node?.children?.[step];
  if (node === undefined) throw new Error(`the definitions have no ${path}`);
  const shape = shapeFrom(node, { typeName: 'BackboneElement', owner });
  sameShapes.set(path, shape);
  return shape;
}
