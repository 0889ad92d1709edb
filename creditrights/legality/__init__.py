"""Whether conduct was lawful on its day: facts, rules, findings, verdict. Unknown is never "no"."""
