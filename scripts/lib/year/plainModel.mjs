// The year as plain numbers, for engines that know nothing of claims.

const DAY = 1440;

/** Who comes when, what each course waits for, when desks are open, on which day an answer comes. */
export function plainModel({ bookOf, ROW, arrivalsOf, deskDays }, game) {
  const { scenario } = game;
  const book = bookOf(game);
  const arrivals = arrivalsOf(scenario, scenario.traffic);
  const visit = Array.from({ length: arrivals.count }, (_, i) => (arrivals.day[i] - scenario.start) * DAY + arrivals.minute[i]);
  const firsts = Array.from({ length: arrivals.count }, (_, i) => book.first(arrivals.kind[i], arrivals.cover[i], arrivals.slip[i]));
  const numbers = new Map([...new Set(firsts)].map((first, index) => [first, index]));
  const waits = [...numbers.keys()].map((first) => {
    const course = [];
    for (let row = first; book.rows.wait[row] !== ROW.end; row += 1) {
      const wait = book.rows.wait[row];
      if (wait === ROW.calendar) course.push({ desk: -1, work: 0, calendar: book.rows.about[row] });
      else if (wait !== ROW.now) course.push({ desk: wait === ROW.coder ? 0 : 1, work: book.rows.about[row], calendar: 0 });
    }
    return course;
  });
  const holidays = new Set(scenario.holidays);
  const desks = [scenario.traffic.desks.coder, scenario.traffic.desks.biller].map((staff) => {
    const { people, opensAt, closesAt } = deskDays(staff, scenario.start, scenario.days, holidays);
    return { people: staff.people, open: Array.from(people, (there) => (there > 0 ? 1 : 0)), opensAt, closesAt };
  });
  return {
    count: arrivals.count,
    days: scenario.days,
    visit,
    course: firsts.map((first) => numbers.get(first)),
    waits,
    desks,
    calendars: book.calendars.map((calendar) => Array.from(calendar)),
  };
}
