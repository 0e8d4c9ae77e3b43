from job import Job

Job().strat()
