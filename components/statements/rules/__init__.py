"""What proposes an attribution: cues and the constructions in which their contents stand. No model decides here."""
