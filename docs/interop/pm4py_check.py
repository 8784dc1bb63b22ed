#!/usr/bin/env python3
"""Reads Baton's exports with pm4py and compares them with each other and, if told, with the log's own counts.

    python3 -m venv venv && venv/bin/pip install pm4py
    npm run -s baton -- export --format xes  --out log.xes
    npm run -s baton -- export --format ocel --out log.json
    npm run -s baton -- export --format bpmn --track vip      --out vip.bpmn
    npm run -s baton -- export --format bpmn --track ordinary --out ordinary.bpmn
    venv/bin/python docs/interop/pm4py_check.py log.xes log.json vip.bpmn ordinary.bpmn [--skipped HANDOVER ...]

The traces named by --skipped must not fit their process, all other completed ones must. Each process must be sound once
its escalations are taken out, which pm4py does not attach to their tasks. Exit code 0 or 1.
"""
import argparse
import json
import sys
import xml.etree.ElementTree as ElementTree

import pm4py
from pm4py.algo.analysis.woflan import algorithm as woflan
from pm4py.objects.bpmn.obj import BPMN


def is_sound(path) -> bool:
    """Without the timers on the tasks' edges and the ends that they lead to."""
    bpmn = pm4py.read_bpmn(path)
    for late in [node for node in bpmn.get_nodes() if isinstance(node, BPMN.BoundaryEvent)]:
        for flow in list(late.get_out_arcs()):
            bpmn.remove_node(flow.get_target())
        bpmn.remove_node(late)
    told = {woflan.Parameters.RETURN_ASAP_WHEN_NOT_SOUND: True, woflan.Parameters.PRINT_DIAGNOSTICS: False}
    return woflan.apply(*pm4py.convert_to_petri_net(bpmn), parameters=told)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("xes")
    parser.add_argument("ocel")
    parser.add_argument("vip")
    parser.add_argument("ordinary")
    parser.add_argument("--skipped", nargs="*", default=[])
    parser.add_argument("--counts", help='JSON of the log itself: {"traces": 1, "events": 2, "all": 3, "objects": 4}')
    asked = parser.parse_args()
    told = json.loads(asked.counts) if asked.counts else {}
    wrong = []

    def same(what, found, expected):
        print(f"{what}: {found}" + ("" if expected is None else f", and should be {expected}"))
        if expected is not None and found != expected:
            wrong.append(what)

    log = pm4py.convert_to_dataframe(pm4py.read_xes(asked.xes))
    same("XES traces", int(log["case:concept:name"].nunique()), told.get("traces"))
    same("XES events", len(log), told.get("events"))
    ocel = pm4py.read_ocel2_json(asked.ocel)
    same("OCEL events", len(ocel.events), told.get("all"))
    same("OCEL objects", len(ocel.objects), told.get("objects"))
    print("OCEL objects by type:", dict(ocel.objects["ocel:type"].value_counts()))
    print("OCEL event types:", ocel.events["ocel:activity"].nunique(), "relations:", len(ocel.relations))

    for track, path in (("vip", asked.vip), ("ordinary", asked.ordinary)):
        same(f"{track} is sound without its escalations", is_sound(path), True)

    done = log[(log["case:status"] == "completed") & log["activity"].notna()].copy()
    for track, path in (("vip", asked.vip), ("ordinary", asked.ordinary)):
        part = done[done["case:track"] == track]
        if part.empty:
            continue
        net, begin, end = pm4py.convert_to_petri_net(pm4py.read_bpmn(path))
        played = pm4py.conformance_diagnostics_token_based_replay(
            part, net, begin, end, activity_key="activity", return_diagnostics_dataframe=True
        )
        for result in played.to_dict("records"):
            handover, fits = result["case_id"], bool(result["is_fit"])
            tokens = f"{result['missing']} missing, {result['remaining']} remaining"
            print(f"{track} {handover}: {'fits' if fits else 'does not fit'} {result['trace_fitness']:.4f} ({tokens})")
            if fits == (handover in asked.skipped):
                wrong.append(f"conformance of {handover}")
    for what in wrong:
        print(f"WRONG: {what}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
