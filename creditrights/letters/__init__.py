"""Papers that a person sends: requests, complaints, objections, lists of evidence; with holes for what only they know."""
