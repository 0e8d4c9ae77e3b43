create table a (id int, n int);
select id, n
form a
order by id;
