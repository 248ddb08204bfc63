"""How the shipped English model was made: data list, settings, seeds, scores.

Nothing here is imported by purport itself. `python -m training.make --data FOLDER` runs it all.
"""
