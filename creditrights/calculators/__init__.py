"""Each question to the user declared once: what is asked, why, what is allowed, and how it is answered."""
