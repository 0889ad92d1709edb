"""Papers to hand over: a result as a workbook (XLSX) or a document (DOCX), a letter as a document or a PDF."""
