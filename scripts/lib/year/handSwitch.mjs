// The cycle chart as somebody in a hurry would write it: one switch that changes the claim. Only to be measured against; the chart itself is src/cycle/machine.ts.

const answered = (facts) => (facts.lineDenied ? 'outcome.denied' : facts.paidShort ? 'outcome.paidShort' : 'outcome.paid');
const settled = (claim, facts) => (facts.givenUp ? 'outcome.writtenOff' : facts.balanceZero ? 'outcome.closed' : claim.position);

function illegal(claim, event) {
  throw new Error(`${event} cannot happen at ${claim.position}`);
}

function discarded(claim, facts) {
  if (facts.neverSent) return 'coding.coded';
  if (facts.lastRejected) return 'claim.rejected';
  if (facts.lastAtDoor) return 'claim.atClearinghouse';
  if (facts.lastPended) return 'review.pended';
  if (facts.lastPending) return 'review.received';
  const at = settled(claim, facts);
  return at === claim.position ? answered(facts) : at;
}

function decided(claim, event, facts) {
  switch (event) {
    case 'claimDrafted':
      return 'claim.drafted';
    case 'returnedToCoder':
      return 'coding.returned';
    case 'audited':
      return 'outcome.audited';
    case 'appealFiled':
      return 'outcome.appealed';
    case 'recordsSent':
    case 'crossedOver':
      return 'review.received';
    case 'statementSent':
      return 'outcome.withPatient';
    case 'statementCancelled': {
      const at = settled(claim, facts);
      return at === claim.position ? answered(facts) : at;
    }
    case 'determined':
      return answered(facts);
    case 'remittancePosted':
    case 'patientPaid':
    case 'creditRefunded':
    case 'writtenOff':
      return settled(claim, facts);
    default:
      return illegal(claim, event);
  }
}

function next(claim, event, facts) {
  switch (claim.position) {
    case 'care.scheduled':
      return event === 'patientSeen' ? 'care.seen' : illegal(claim, event);
    case 'care.seen':
      if (event !== 'noteWritten') return illegal(claim, event);
      return facts.noteSigned ? 'coding.queued' : 'documentation.unsigned';
    case 'documentation.unsigned':
      return event === 'noteSigned' ? 'coding.queued' : illegal(claim, event);
    case 'documentation.queryOut':
      if (event !== 'queryAnswered') return illegal(claim, event);
      return facts.neverSent ? 'coding.queued' : 'coding.returned';
    case 'coding.queued':
    case 'coding.held':
      if (event === 'codingFinished') return 'coding.coded';
      if (event === 'querySent') return 'documentation.queryOut';
      if (event === 'codingHeld' && claim.position === 'coding.queued') return 'coding.held';
      if (event === 'codingResumed' && claim.position === 'coding.held') return 'coding.queued';
      return illegal(claim, event);
    case 'coding.returned':
      if (event === 'codingFinished') return 'coding.coded';
      return event === 'querySent' ? 'documentation.queryOut' : illegal(claim, event);
    case 'coding.coded':
      if (event === 'claimDrafted') return 'claim.drafted';
      if (event === 'returnedToCoder') return 'coding.returned';
      if (event === 'statementSent') return 'outcome.withPatient';
      return event === 'creditRefunded' || event === 'writtenOff' ? settled(claim, facts) : illegal(claim, event);
    case 'claim.drafted':
    case 'claim.heldByEdits':
      if (event === 'claimSubmitted') return 'claim.atClearinghouse';
      if (event === 'claimEdited') return 'claim.drafted';
      if (event === 'editsFound' && claim.position === 'claim.drafted') return 'claim.heldByEdits';
      if (event === 'reopeningAsked') return 'outcome.corrected';
      return event === 'draftDiscarded' ? discarded(claim, facts) : illegal(claim, event);
    case 'claim.atClearinghouse':
      if (event === 'claimAccepted') return 'review.received';
      if (event === 'claimRejected') return 'claim.rejected';
      return event === 'draftDiscarded' ? discarded(claim, facts) : illegal(claim, event);
    case 'claim.rejected':
      if (event === 'claimDrafted') return 'claim.drafted';
      if (event === 'returnedToCoder') return 'coding.returned';
      if (event === 'draftDiscarded') return discarded(claim, facts);
      return event === 'creditRefunded' || event === 'writtenOff' ? settled(claim, facts) : illegal(claim, event);
    case 'review.received':
    case 'review.pended':
      if (event === 'determined') return answered(facts);
      if (event === 'claimDrafted') return 'claim.drafted';
      if (event === 'recordsRequested' && claim.position === 'review.received') return 'review.pended';
      return event === 'recordsSent' && claim.position === 'review.pended' ? 'review.received' : illegal(claim, event);
    case 'outcome.paid':
    case 'outcome.paidShort':
    case 'outcome.denied':
    case 'outcome.withPatient':
      return decided(claim, event, facts);
    case 'outcome.appealed':
    case 'outcome.corrected':
      if (event === 'determined') return answered(facts);
      if (event === (claim.position === 'outcome.appealed' ? 'appealDecided' : 'reopeningRefused')) return answered(facts);
      return event === 'patientPaid' || event === 'remittancePosted' ? settled(claim, facts) : illegal(claim, event);
    case 'outcome.audited': {
      if (event === 'determined') return answered(facts);
      if (event === 'remittancePosted' || event === 'patientPaid') return 'outcome.audited';
      if (event !== 'auditClosed') return illegal(claim, event);
      const at = settled(claim, facts);
      return at === claim.position ? answered(facts) : at;
    }
    case 'outcome.writtenOff':
    case 'outcome.closed':
      if (event === 'determined') return answered(facts);
      if (event === 'claimDrafted') return 'claim.drafted';
      if (event === 'returnedToCoder') return 'coding.returned';
      if (event === 'audited') return 'outcome.audited';
      return event === 'takenBack' ? 'outcome.paid' : illegal(claim, event);
    default:
      return illegal(claim, event);
  }
}

/** Moves the claim, or throws where the event may not happen. */
export function moveBySwitch(claim, event, facts) {
  claim.position = next(claim, event, facts);
}
