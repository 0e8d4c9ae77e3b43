create table pipeline_runs (run_id int);
