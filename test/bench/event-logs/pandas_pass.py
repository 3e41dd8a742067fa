"""Hand-overs between teams with pandas: python3 pandas_pass.py FILE.csv prints counts, seconds and megabytes as JSON."""

import json
import resource
import sys
import time

import pandas

start = time.perf_counter()
events = pandas.read_csv(sys.argv[1], parse_dates=["time"])
events = events.drop_duplicates()
events = events.sort_values(["case_id", "time", "activity", "performer", "team"], kind="stable")
provider = events.groupby("case_id", sort=False)["team"].shift()
pairs = pandas.DataFrame({"provider": provider, "customer": events["team"]}).dropna()
pairs = pairs[pairs["provider"] != pairs["customer"]]
counts = pairs.value_counts()
print(
    json.dumps(
        {
            "counts": {f"{a}>{b}": int(n) for (a, b), n in counts.items()},
            "seconds": time.perf_counter() - start,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)
