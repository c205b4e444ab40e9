import { takeAway } from '@/api/sealing';
import type { SealChoice, SealedDocument, SealingDocument } from '@/api/sealingTypes';
import { useState } from 'react';
import { usePlaces, type Places } from './place/usePlaces';
import { stepOf, type Step } from './refusals';

export interface Sealing {
  at: Step;
  /** Whether a step was taken since the page came up. */
  begun: boolean;
  document: SealingDocument | undefined;
  seal: SealChoice | undefined;
  places: Places;
  /** The kind of document as typed (SEL-70). */
  documentKind: string;
  typeKind: (kind: string) => void;
  sealed: SealedDocument | undefined;
  /** Whether the sealed document was downloaded: nowhere else is there a way to it. */
  fetched: boolean;
  /** What was refused, shown at the step where it can be put right. */
  refusal: unknown;
  goTo: (step: Step) => void;
  take: (document: SealingDocument) => void;
  choose: (seal: SealChoice) => void;
  refuse: (error: unknown) => void;
  finish: (sealed: SealedDocument) => void;
  fetch: () => void;
  /** SEL-62: another seal on what was sealed. */
  sealAgain: () => void;
  startAnew: () => void;
}

/** One document on its way to being sealed. */
export function useSealing(): Sealing {
  const [at, setAt] = useState<Step>('document');
  const [begun, setBegun] = useState(false);
  const [document, setDocument] = useState<SealingDocument>();
  const [seal, setSeal] = useState<SealChoice>();
  const [sealed, setSealed] = useState<SealedDocument>();
  const [fetched, setFetched] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const places = usePlaces();
  const [documentKind, typeKind] = useState('');

  const goTo = (step: Step) => {
    setRefusal(undefined);
    setAt(step);
    setBegun(true);
  };
  const take = (next: SealingDocument) => {
    // It would be kept for an hour that nobody needs.
    if (document) void takeAway(document.documentId).catch(() => undefined);
    setDocument(next);
    typeKind('');
    places.clear();
    goTo('seal');
  };
  return {
    at,
    begun,
    document,
    seal,
    places,
    documentKind,
    typeKind,
    sealed,
    fetched,
    refusal,
    goTo,
    take,
    choose: (next) => {
      setSeal(next);
      setRefusal(undefined);
    },
    refuse: (error) => {
      const step = stepOf(error);
      setRefusal(error);
      setAt(step);
    },
    finish: (result) => {
      setSealed(result);
      setFetched(false);
      goTo('done');
    },
    fetch: () => setFetched(true),
    sealAgain: () => {
      if (!sealed) return;
      setDocument(sealed.document);
      setSealed(undefined);
      places.clear();
      goTo('seal');
    },
    startAnew: () => {
      setDocument(undefined);
      typeKind('');
      setSealed(undefined);
      places.clear();
      goTo('document');
    },
  };
}
