// The same year in simjs: a claim is a chain of callbacks, a desk a store of people. simjs is fetched for the measurement alone and never a part of the product.

import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { doneAt, openFrom } from './bareQueue.mjs';

const DAY = 1440;

/** simjs 2.0.3 exports nothing to Node: its file only sets window.Sim. */
export function loadSimjs(file) {
  globalThis.window = globalThis;
  vm.runInThisContext(readFileSync(file, 'utf8'));
  const { Sim } = globalThis;
  delete globalThis.window;
  return Sim;
}

/** Closed accounts of each day. */
export function simjsYear(Sim, { count, days, visit, course, waits, desks, calendars }) {
  const end = days * DAY;
  const closed = new Int32Array(days);
  const sim = new Sim.Sim();
  const people = desks.map((desk, index) => new Sim.Buffer(`desk ${index}`, desk.people, desk.people));
  class Clinic extends Sim.Entity {
    start() {
      this.come(0);
    }
    come(claim) {
      if (claim >= count) return;
      this.setTimer(visit[claim] - this.time()).done(() => {
        this.goOn(claim, 0);
        this.come(claim + 1);
      });
    }
    goOn(claim, at) {
      const wait = waits[course[claim]][at];
      const now = this.time();
      if (!wait) {
        closed[Math.floor(now / DAY)] += 1;
        return;
      }
      if (wait.desk < 0) {
        const due = calendars[wait.calendar][Math.floor(now / DAY)];
        if (due < days) this.setTimer(Math.max(0, due * DAY - now)).done(() => this.goOn(claim, at + 1));
        return;
      }
      this.getBuffer(people[wait.desk], 1).done(() => {
        const begins = openFrom(desks[wait.desk], this.time());
        const done = begins < end ? doneAt(desks[wait.desk], begins, wait.work) : end;
        if (done >= end) return;
        this.setTimer(done - this.time()).done(() => {
          this.putBuffer(people[wait.desk], 1);
          this.goOn(claim, at + 1);
        });
      });
    }
  }
  sim.addEntity(Clinic);
  sim.simulate(end, 1e12);
  return closed;
}
