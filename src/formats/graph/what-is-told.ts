import type { ToldKind } from './told-once.js';

/** A chain says nothing of a party that serves itself. */
export const LEFT_OUT_LOOP: ToldKind = {
  code: 'left-out',
  severity: 'warning',
  message: 'edges from a node to itself have no place in a chain and are left out',
};

/** A link has a provider and a customer, and an undirected edge does not say which is which. */
export const GUESSED_DIRECTION: ToldKind = {
  code: 'guessed-direction',
  severity: 'warning',
  message: 'undirected edges do not say who serves whom; they are read as if they ran from source to target',
};

/** What a party is cannot be guessed. */
export const NO_KIND: ToldKind = {
  code: 'missing-key',
  severity: 'error',
  message:
    'nodes say no kind; say with the option defaultKind what they are, or with partyFields.kind which attribute tells',
};

/** What is served cannot be guessed. */
export const NO_SERVICE: ToldKind = {
  code: 'missing-key',
  severity: 'error',
  message:
    'edges say no service; say with the option defaultService what it is, or with linkFields.service which attribute tells',
};

/** An id is for one thing only. */
export const MADE_LINK_ID: ToldKind = {
  code: 'left-out',
  severity: 'warning',
  message: 'keys of edges are keys of other things, too, or no ids; those edges are numbered instead',
};

/** Chains have no place for free facts about the whole. */
export const LEFT_OUT_FACT: ToldKind = {
  code: 'left-out',
  severity: 'warning',
  message: 'attributes of the graph that no chain has are left out',
};
