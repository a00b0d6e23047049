import { normalDecimal } from './decimal';
import { ConfigurationType } from './types';
import { measureOf } from './units';

/** A value in the one way of writing it that its type has. */
export interface ReadValue {
  /** Equal for equal values of one type. */
  canonical: string;
  /** Of a list or a phase map, in its order and spelling. */
  members?: string[];
}

/** A value and how it is to be read. */
export interface TypedValue {
  value: string;
  /** Absent: not known, so that every character counts. */
  type?: ConfigurationType;
  /** To compare numbers of different units; what is not known here is a unit of its own. */
  unit?: string;
}

/** Reads a value by its type. What is not written as its type says is compared as a text: nothing is guessed. */
export function readValue({ value, type, unit }: TypedValue): ReadValue {
  switch (type) {
    case 'boolean': {
      const word = foldWord(value);
      return word === 'true' || word === 'false'
        ? { canonical: `boolean:${word}` }
        : textOf(value);
    }
    case 'integer':
    case 'decimal':
      return numberOf(value, unit) ?? textOf(value);
    case 'enumeration':
      return { canonical: `word:${foldWord(value)}` };
    case 'set': {
      const members = listOf(value).filter(member => member !== '');
      const words = [...new Set(members.map(foldWord))].sort();
      return { canonical: `set:${JSON.stringify(words)}`, members };
    }
    case 'sequence': {
      const members = listOf(value);
      const words = members.map(foldWord);
      return { canonical: `sequence:${JSON.stringify(words)}`, members };
    }
    case 'phaseMap':
      return phasesOf(value) ?? textOf(value);
    case 'text':
      return textOf(value);
    default:
      return (unit && numberOf(value, unit)) || textOf(value);
  }
}

export function foldWord(word: string): string {
  return word.trim().toLowerCase();
}

/** The members of a comma-separated list. */
export function listOf(value: string): string[] {
  return value.trim() === ''
    ? []
    : value.split(',').map(member => member.trim());
}

function textOf(value: string): ReadValue {
  return { canonical: `text:${value}` };
}

function numberOf(value: string, unit = ''): ReadValue | undefined {
  const measure = measureOf(unit);
  const number = normalDecimal(value, measure?.factor);
  return number === undefined
    ? undefined
    : { canonical: `number:${number} ${measure?.dimension ?? unit}` };
}

/** `0.RST,1.RST`: a rotation of each connector, in any order. Undefined where a connector is named twice or not at all. */
function phasesOf(value: string): ReadValue | undefined {
  const members = listOf(value);
  const phases = new Map<string, string>();
  for (const member of members) {
    const match = /^(\d+)\.\s*(\w+)$/.exec(member);
    const connector = match && normalDecimal(match[1]);
    if (!match || !connector || phases.has(connector)) {
      return undefined;
    }
    phases.set(connector, match[2].toLowerCase());
  }
  const canonical = JSON.stringify([...phases].sort());
  return { canonical: `phases:${canonical}`, members };
}
