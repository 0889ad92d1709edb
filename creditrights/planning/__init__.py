"""How to get out: what is left after the necessities, who is paid first, what is missing, and the plan that costs least."""
