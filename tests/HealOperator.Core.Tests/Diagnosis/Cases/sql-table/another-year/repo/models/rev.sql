select * from sales_2025;
