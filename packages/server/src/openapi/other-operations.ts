import * as v from 'valibot';
import { HealthSchema, ReceivedSchema } from './answer-schemas.ts';
import { bodyErrors, json, type Operations } from './operation.ts';

/** Whatever Unipile sends: unknown words are kept and acknowledged. */
const AnythingSchema: v.GenericSchema = v.looseObject({});

/** What no page of the app calls. */
export const otherOperations: Operations = {
  'POST /webhooks/unipile': {
    summary: 'Messages of Unipile, signed over the raw body (v2) or with a secret in a header (v1).',
    caller: 'unipile',
    body: AnythingSchema,
    success: [json(ReceivedSchema)],
    errors: ['invalid_signature', ...bodyErrors],
  },
  'POST /notify/:attempt': {
    summary:
      'Unipile v1 calls it when the wizard went through; the address is signed, and told to nobody else.',
    caller: 'holder',
    body: AnythingSchema,
    success: [json(ReceivedSchema)],
    errors: ['invalid_signature', ...bodyErrors],
  },
  'GET /callback/:attempt': {
    summary:
      'Where the wizard sends a person back to: a page, whatever happened; by a shared link with `returnTo`, on to the app.',
    caller: 'holder',
    success: [{ kind: 'page' }, { kind: 'redirect' }],
  },
  'GET /repair/:token': {
    summary: 'What a repair link opens: a page with a button. Changes nothing.',
    caller: 'holder',
    success: [{ kind: 'page' }],
  },
  'POST /repair/:token': {
    summary: 'That button: leads on to the wizard, or to a page that says why not.',
    caller: 'holder',
    success: [{ kind: 'redirect' }, { kind: 'page' }],
  },
  'GET /connect/:token': {
    summary: 'What a shared link opens: a page with a button. Changes nothing.',
    caller: 'holder',
    success: [{ kind: 'page' }],
  },
  'POST /connect/:token': {
    summary: 'That button: leads on to the wizard, or to a page that says why not.',
    caller: 'holder',
    success: [{ kind: 'redirect' }, { kind: 'page' }],
  },
  'GET /health': {
    summary: 'The process answers.',
    caller: 'anybody',
    success: [json(HealthSchema)],
  },
  'GET /ready': {
    summary: 'The store answers and nothing is closing.',
    caller: 'anybody',
    success: [json(HealthSchema), json(HealthSchema, 503)],
  },
};
