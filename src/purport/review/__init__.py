"""What people decide about the machine's rows: judgements, where they belong, what comes next.

A judgement is a row of its own and never changes the machine's: the accepted view is computed from
both. It holds the judged words with some before and after, and what the machine said then, so that
it outlives a newer reader, codebook or stage; one that fits no row any more is in the queue again.
"""
