import { render, screen } from '@testing-library/react';
import App from './App';

const config = {
  app: {
    title: 'Forecourt',
    extensions: [{ 'page:catalog': { config: { path: '/catalog' } } }],
  },
  auth: { environment: 'production' },
  backend: { baseUrl: 'http://localhost:7007' },
};

describe('App', () => {
  it('asks people to sign in where there are no guests', async () => {
    process.env = {
      ...process.env,
      NODE_ENV: 'test',
      APP_CONFIG: JSON.parse(
        JSON.stringify([{ context: 'test', data: config }]),
      ),
    };
    render(App.createRoot());
    expect(
      await screen.findByText(/No sign-in provider is set up yet/),
    ).toBeInTheDocument();
  });
});
