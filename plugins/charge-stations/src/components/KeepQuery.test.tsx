import { render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import { KeepQuery } from './KeepQuery';

function Address() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

describe('KeepQuery', () => {
  it.each([
    ['/charge-stations?site=a', '/charge-stations/stations?site=a'],
    ['/charge-stations/?site=a', '/charge-stations/stations?site=a'],
    ['/charge-stations', '/charge-stations'],
    ['/charge-stations/unregistered?x=1', '/charge-stations/unregistered?x=1'],
  ])('leads %s to %s', (from, to) => {
    render(
      <MemoryRouter initialEntries={[from]}>
        <Routes>
          <Route
            path="/charge-stations/*"
            element={
              <KeepQuery firstTab="stations">
                <Address />
              </KeepQuery>
            }
          />
        </Routes>
      </MemoryRouter>,
    );
    expect(screen.getByText(to)).toBeInTheDocument();
  });
});
