-- The strokes of a signature, with the seal that binds them to facts and paper.
ALTER TABLE application ADD COLUMN signature BLOB; -- sealed
