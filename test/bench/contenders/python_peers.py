"""Asks networkx or igraph the questions of the benchmark.

Reads the organisation that a Node.js process wrote into a folder, then one request in JSON per line of standard input,
and writes one reply in JSON per line of standard output. Requests and replies are those of harness/worker.ts.

    python3 python_peers.py networkx|igraph FOLDER
"""

import array
import gc
import json
import os
import resource
import sys
import time

CONTENDER, FOLDER = sys.argv[1], sys.argv[2]


def integers(name):
    column = array.array("i")
    with open(os.path.join(FOLDER, name), "rb") as file:
        column.frombytes(file.read())
    return column


def lines(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return file.read().split("\n")


class Organisation:
    def __init__(self):
        self.party_ids = lines("parties.txt")
        self.link_ids = lines("links.txt")
        self.providers = integers("providers.bin").tolist()
        self.customers = integers("customers.bin").tolist()
        self.touchpoints = integers("touchpoints.bin").tolist()
        self.unowned = integers("unowned.bin").tolist()


def weight(number):
    return ((number * 2654435761) & 0xFFFFFFFF) >> 12


class Networkx:
    """A MultiDiGraph by ids, with edges from customer to provider: path lengths are its fastest way to what is upstream."""

    def __init__(self, organisation):
        import networkx

        self.networkx = networkx
        self.version = networkx.__version__
        self.organisation = organisation

    def rows(self):
        ids, o = self.organisation.party_ids, self.organisation
        return [(ids[c], ids[p], link) for c, p, link in zip(o.customers, o.providers, o.link_ids)]

    def load(self, rows):
        graph = self.networkx.MultiDiGraph()
        graph.add_nodes_from(self.organisation.party_ids)
        graph.add_edges_from(rows)
        return graph

    def size(self, graph):
        return {"parties": [graph.number_of_nodes()], "links": [graph.number_of_edges()]}

    def start(self, party):
        return self.organisation.party_ids[party]

    def number_of(self, ids):
        numbers = {identity: number for number, identity in enumerate(ids)}
        return numbers.__getitem__

    def counts(self, graph, starts):
        return [len(self.networkx.single_source_shortest_path_length(graph, start)) for start in starts]

    def sets(self, graph, starts):
        for start in starts:
            yield list(self.networkx.single_source_shortest_path_length(graph, start))

    def distances(self, graph, starts):
        for start in starts:
            yield self.networkx.single_source_shortest_path_length(graph, start).items()

    def links(self, graph, starts):
        for start in starts:
            reached = self.networkx.single_source_shortest_path_length(graph, start)
            yield [link for _, _, link in graph.edges(reached, keys=True)]

    def components(self, graph):
        return self.networkx.strongly_connected_components(graph)


class Layers:
    """Parties by distance: the form in which a breadth-first search of igraph gives them."""

    def __init__(self, layers):
        self.layers = layers

    def __len__(self):
        return sum(map(len, self.layers))

    def __iter__(self):
        return ((party, distance) for distance, layer in enumerate(self.layers) for party in layer)


class Igraph:
    """A Graph of numbered parties with ids as names, edges from provider to customer: neighbourhoods and searches walk either way."""

    def __init__(self, organisation):
        import igraph

        self.igraph = igraph
        self.version = igraph.__version__
        self.organisation = organisation

    def rows(self):
        ids, o = self.organisation.party_ids, self.organisation
        return [(ids[p], ids[c], link) for p, c, link in zip(o.providers, o.customers, o.link_ids)]

    def load(self, rows):
        numbers = {identity: number for number, identity in enumerate(self.organisation.party_ids)}
        graph = self.load_columns([(numbers[provider], numbers[customer]) for provider, customer, _ in rows])
        graph.es["id"] = [link for _, _, link in rows]
        return graph

    def size(self, graph):
        return {"parties": [graph.vcount()], "links": [graph.ecount()]}

    def columns(self):
        return list(zip(self.organisation.providers, self.organisation.customers))

    def load_columns(self, edges):
        o = self.organisation
        graph = self.igraph.Graph(n=len(o.party_ids), edges=edges, directed=True)
        graph.vs["name"] = o.party_ids
        return graph

    def start(self, party):
        return party

    def number_of(self, _):
        return int

    def counts(self, graph, starts):
        return graph.neighborhood_size(starts, order=graph.vcount(), mode="in")

    def sets(self, graph, starts):
        for start in starts:
            yield graph.neighborhood(start, order=graph.vcount(), mode="in")

    def distances(self, graph, starts):
        for start in starts:
            parties, ends, _ = graph.bfs(start, mode="in")
            yield Layers([parties[ends[i] : ends[i + 1]] for i in range(len(ends) - 1)])

    def components(self, graph):
        return graph.connected_components(mode="strong")


class Contestant:
    def __init__(self, library, organisation):
        self.library = library
        self.organisation = organisation
        self.graph = None

    def prepare(self, request):
        question = request["question"]
        if question == "loadRows":
            rows = self.library.rows()
            return lambda: self.library.load(rows)
        if question == "loadColumns":
            edges = self.library.columns()
            return lambda: self.library.load_columns(edges)
        if self.graph is None:
            self.graph = self.built()
        o, graph, checked = self.organisation, self.graph, request["isChecked"]
        starts = [self.library.start(o.providers[o.touchpoints[item]]) for item in request["items"]]
        answers = {
            "upstreamCounts": lambda: {"parties": self.library.counts(graph, starts)},
            "upstreamParties": lambda: self.digest(self.library.sets(graph, starts), o.party_ids, checked),
            "upstreamLinks": lambda: self.digest(self.library.links(graph, starts), o.link_ids, checked),
            "distances": lambda: self.digest_distances(self.library.distances(graph, starts), checked),
            "blastRadius": lambda: self.blast(graph, starts, request),
            "unownedExposure": lambda: self.exposure(graph, starts, request),
            "cycles": lambda: {"parties": sorted(len(c) for c in self.library.components(graph) if len(c) > 1)},
        }
        return answers[question]

    def built(self):
        if CONTENDER == "igraph":
            return self.library.load_columns(self.library.columns())
        return self.library.load(self.library.rows())

    def digest(self, sets, ids, checked):
        sizes, sums = [], []
        number_of = self.library.number_of(ids) if checked else None
        for members in sets:
            sizes.append(len(members))
            if checked:
                sums.append(sum(weight(number_of(member)) for member in members))
        return {"sizes": sizes, "sums": sums}

    def digest_distances(self, rows, checked):
        sizes, sums = [], []
        number_of = self.library.number_of(self.organisation.party_ids) if checked else None
        for members in rows:
            sizes.append(len(members))
            if checked:
                sums.append(sum(weight(number_of(m)) * (int(distance) + 1) for m, distance in members))
        return {"sizes": sizes, "sums": sums}

    def needing_each(self, graph, starts):
        needing = {}
        for members in self.library.sets(graph, starts):
            for member in members:
                needing[member] = needing.get(member, 0) + 1
        return needing

    def blast(self, graph, starts, request):
        needing = self.needing_each(graph, starts)
        return {"touchpoints": [needing.get(self.library.start(party), 0) for party in request["watched"]]}

    def exposure(self, graph, starts, request):
        o = self.organisation
        needing = self.needing_each(graph, starts)
        asked = {o.touchpoints[item] for item in request["items"]}
        exposed = [
            1 if link in asked else needing.get(self.library.start(o.customers[link]), 0) for link in o.unowned
        ]
        return {"touchpoints": [exposed[place] for place in request["watched"]]}


def resident_bytes():
    """The memory of this process in use now; where the system does not tell, the most it ever had."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return peak_bytes()


def peak_bytes():
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def held_bytes(library):
    """What the graph alone takes: ids and numbers are there before, and edges come from a generator."""
    o, ids = library.organisation, library.organisation.party_ids
    gc.collect()
    before = resident_bytes()
    if CONTENDER == "igraph":
        graph = library.load_columns(zip(o.providers, o.customers))
    else:
        graph = library.load((ids[c], ids[p], link) for c, p, link in zip(o.customers, o.providers, o.link_ids))
    gc.collect()
    return resident_bytes() - before, graph


def main():
    organisation = Organisation()
    library = {"networkx": Networkx, "igraph": Igraph}[CONTENDER](organisation)
    contestant = Contestant(library, organisation)
    say({"ready": True, "version": library.version})
    for line in sys.stdin:
        request = json.loads(line)
        try:
            say(reply_to(contestant, request))
        except Exception as error:  # whatever goes wrong is the reply
            say({"failure": f"{type(error).__name__}: {error}"})


def reply_to(contestant, request):
    if request["question"] == "memory":
        held, graph = held_bytes(contestant.library)
        del graph
        return {"answer": {}, "bytes": held, "peakBytes": peak_bytes()}
    run = contestant.prepare(request)
    gc.collect()
    start = time.perf_counter()
    answer = run()
    milliseconds = (time.perf_counter() - start) * 1000
    if not isinstance(answer, dict):
        answer = contestant.library.size(answer)
    return {"answer": answer if request["isChecked"] else {}, "milliseconds": milliseconds, "peakBytes": peak_bytes()}


def say(reply):
    sys.stdout.write(json.dumps(reply) + "\n")
    sys.stdout.flush()


main()
