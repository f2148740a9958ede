# The same year in SimPy: a claim is a process, a desk a resource. Reads the model (JSON) and a number of rounds; prints the accounts closed on each day and the median of milliseconds.
import gc
import json
import sys
import time

import simpy

model = json.load(open(sys.argv[1]))
DAY = 1440
days, visit, course, waits, desks, calendars = (model[k] for k in ("days", "visit", "course", "waits", "desks", "calendars"))
END = days * DAY


def open_from(desk, now):
    day = now // DAY
    if desk["open"][day] and now < day * DAY + desk["closesAt"]:
        return max(now, day * DAY + desk["opensAt"])
    day += 1
    while day < days and not desk["open"][day]:
        day += 1
    return day * DAY + desk["opensAt"] if day < days else END


def done_at(desk, start, work):
    day, at, left = start // DAY, start, work
    while True:
        room = day * DAY + desk["closesAt"] - at
        if left <= room:
            return at + left
        left -= room
        day += 1
        while day < days and not desk["open"][day]:
            day += 1
        if day >= days:
            return END
        at = day * DAY + desk["opensAt"]


def run():
    env = simpy.Environment()
    people = [simpy.Resource(env, desk["people"]) for desk in desks]
    closed = [0] * days

    def claim(number):
        for wait in waits[course[number]]:
            if wait["desk"] < 0:
                due = calendars[wait["calendar"]][env.now // DAY]
                if due >= days:
                    return
                yield env.timeout(max(0, due * DAY - env.now))
                continue
            desk = desks[wait["desk"]]
            with people[wait["desk"]].request() as turn:
                yield turn
                begins = open_from(desk, env.now)
                done = done_at(desk, begins, wait["work"]) if begins < END else END
                if done >= END:
                    return
                yield env.timeout(done - env.now)
        closed[env.now // DAY] += 1

    def clinic():
        for number, minute in enumerate(visit):
            yield env.timeout(minute - env.now)
            env.process(claim(number))

    env.process(clinic())
    env.run(until=END)
    return closed


times = []
for _ in range(int(sys.argv[2])):
    gc.collect()
    began = time.perf_counter()
    closed = run()
    times.append((time.perf_counter() - began) * 1000)
print(json.dumps({"closed": closed, "ms": sorted(times)[len(times) // 2], "version": simpy.__version__}))
