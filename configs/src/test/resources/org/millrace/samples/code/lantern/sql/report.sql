-- Commands that failed in the last week, the busiest folders first.
SELECT f.path,
       COUNT(*)                                        AS changes,
       SUM(CASE WHEN c.exit_code <> 0 THEN 1 ELSE 0 END) AS failures
FROM change AS c
JOIN folder AS f ON f.id = c.folder_id
WHERE c.seen_at > CURRENT_DATE - 7
GROUP BY f.path
HAVING SUM(CASE WHEN c.exit_code <> 0 THEN 1 ELSE 0 END) > 0
ORDER BY changes DESC, f.path;
