"""What the assignments are about: one module a subject, each computing with the engine."""
