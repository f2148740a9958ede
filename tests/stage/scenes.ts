// Hand-made scenes for tests and for looking at the stage without a game.
import { type Form, type Mark, ROOMS, type Room, type Scene, type SceneToken } from '../../src/stage/scene.ts';

const FORM_OF: Readonly<Record<Room, Form>> = {
  care: 'patient',
  documentation: 'chart',
  coding: 'chart',
  claim: 'claim',
  review: 'claim',
  outcome: 'remittance',
};

/** A token that says only what differs from an ordinary one. */
export function token(key: string, room: Room, mark: Mark | null = null, differs: Partial<SceneToken> = {}): SceneToken {
  return {
    key,
    label: `${key} Rahmani`,
    room,
    spot: 'room',
    form: FORM_OF[room],
    mark,
    payerTab: 1,
    selected: false,
    mine: false,
    crowd: false,
    age: 3,
    returnTo: null,
    done: false,
    faint: false,
    slip: null,
    way: null,
    also: 0,
    received: 0,
    givenUp: 0,
    ...differs,
  };
}

export function sceneWith(tokens: readonly SceneToken[]): Scene {
  const counts = Object.fromEntries(ROOMS.map((room) => [room, tokens.filter((one) => one.room === room).length])) as Record<Room, number>;
  return { tokens, counts };
}

/** The scene of the design picture: every form, mark and place at once. */
export const everything: Scene = sceneWith([
  token('E-01', 'care', null, { payerTab: 1 }),
  token('E-02', 'care', null, { payerTab: 4 }),
  token('E-03', 'care', 'waiting', { payerTab: 2 }),
  token('E-04', 'documentation', 'waiting', { payerTab: 3, mine: true }),
  token('E-05', 'documentation', 'query', { payerTab: 1 }),
  token('E-06', 'documentation', 'waiting', { payerTab: 5 }),
  token('E-07', 'coding', null, { payerTab: 2, mine: true }),
  token('E-08', 'coding', null, { payerTab: 6, mine: true, selected: true, label: 'E-08 Osei' }),
  token('E-09', 'coding', 'denied', { payerTab: 1, mine: true }),
  token('E-10', 'coding', null, { payerTab: 3, form: 'codedChart' }),
  token('E-11', 'claim', null, { payerTab: 7 }),
  token('E-12', 'claim', null, { payerTab: 2 }),
  token('E-13', 'claim', 'waiting', { payerTab: 3 }),
  token('E-14', 'claim', 'waiting', { payerTab: 4, spot: 'gate' }),
  token('E-15', 'claim', 'rejected', { payerTab: 7, spot: 'return', returnTo: 'claim' }),
  token('E-16', 'review', 'waiting', { payerTab: 1 }),
  token('E-17', 'review', 'pended', { payerTab: 2 }),
  token('E-18', 'review', 'waiting', { payerTab: 3 }),
  token('E-19', 'review', 'waiting', { payerTab: 8, age: 42 }),
  token('E-20', 'review', 'waiting', { payerTab: 1, age: 55 }),
  token('E-21', 'review', 'waiting', { payerTab: 4, age: 70 }),
  token('E-22', 'review', 'appealed', { payerTab: 6, age: 80 }),
  token('E-23', 'outcome', 'writtenOff', { payerTab: 6, done: true }),
  token('E-24', 'outcome', 'ok', { payerTab: 4 }),
  token('E-25', 'outcome', 'ok', { payerTab: 1 }),
  token('E-26', 'outcome', 'paidShort', { payerTab: 2 }),
  token('E-27', 'outcome', 'ok', { payerTab: 6, done: true }),
  token('E-28', 'outcome', 'denied', { payerTab: 5, spot: 'return', returnTo: 'claim' }),
  token('E-29', 'outcome', 'denied', { payerTab: 3, spot: 'return', returnTo: 'claim' }),
  token('E-30', 'outcome', 'denied', { payerTab: 2, spot: 'return', returnTo: 'coding' }),
  token('E-31', 'outcome', 'withPatient', { payerTab: 6, spot: 'mailbox' }),
]);

/** A busy practice: piles that condense. */
export function crowd(count: number): Scene {
  const marks: readonly (Mark | null)[] = [null, 'waiting', 'query', 'ok', 'denied'];
  return sceneWith(
    Array.from({ length: count }, (_, index) => {
      const room = ROOMS[index % 6] ?? 'care';
      const denied = room === 'outcome' && index % 4 === 0;
      return token(`C-${index}`, room, denied ? 'denied' : (marks[index % 5] ?? null), {
        payerTab: (index % 8) + 1,
        age: (index * 7) % 95,
        spot: denied ? 'return' : 'room',
        returnTo: denied ? 'claim' : null,
        mine: index % 11 === 0,
        selected: index === 44,
        done: index % 3 === 0,
      });
    }),
  );
}
