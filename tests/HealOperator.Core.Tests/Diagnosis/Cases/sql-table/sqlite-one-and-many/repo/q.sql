select run_id
from pipeline_run
order by run_id;
