"""A calculation as a paper to hand over: the same result as a workbook (XLSX) or a document (DOCX)."""
