"""How what ships was trained: imported by nothing that runs; needs torch (requirements.txt beside this file)."""
