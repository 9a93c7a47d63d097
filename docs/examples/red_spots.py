"""The question leukinfo began with: tiny red spots on the skin. What are they, and what now?"""

import leukinfo as li

question = "tiny red spots on my skin"
best, *others = li.search(question, kind="symptom")
symptom = best.record

print(f"Question: {question}")
print(f"Best answer: {symptom.name} (matched {best.field}: {best.text!r})")
print(f"Also close: {', '.join(hit.record.name for hit in others[:4])}")
print(f"\n{symptom.plain.text}")
print(f"\nWhy leukemia can cause it:\n{symptom.chain.text}")
print(f"\nWhat else causes it:\n{symptom.other_causes.text}")

print("\nLeukemias that show it:")
for shown in symptom.presentations:
    cited = ", ".join(citation.source_id for citation in shown.citations)
    print(f"  {shown.leukemia.name}: {shown.frequency or 'frequency not stated'} [{cited}]")

print("\nHow soon to act:")
for rule in symptom.urgency_rules:
    when = rule.circumstance or "unexplained"
    print(f"  {rule.urgency} ({rule.audience}; {rule.addressee} acts): {when}")

print("\nGuidance, fastest first:")
for row in symptom.guidance[:5]:
    print(f"  {row.urgency}: {row.situation}")
    print(f"      {row.action}")

print("\nSources:")
for number, source in enumerate(symptom.sources, 1):
    print(f"  [{number}] {source.reference}")

print(f"\n{li.NOTICE}")
