select id from a join b using (k);
