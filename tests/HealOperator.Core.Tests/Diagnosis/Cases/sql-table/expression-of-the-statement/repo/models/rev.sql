with stage as (select * from orders)
select * from stge
