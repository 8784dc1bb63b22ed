// The first page: what this is, and where things are.
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OpenToAll } from '../auth/access.decorator';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Baton</title>
<h1>Baton</h1>
<p>Hands every client over when the person who serves them leaves, and keeps a record of how it was done.</p>
<p>This process is the API. There are no screens yet.</p>
<ul>
<li><a href="/docs">/docs</a>: every route and command, to read and to try</li>
<li><a href="/docs-json">/docs-json</a>: the same as an OpenAPI 3.1 document</li>
<li><a href="/health/ready">/health/ready</a>: whether it can do its work</li>
<li><a href="/metrics">/metrics</a>: figures for Prometheus</li>
</ul>
</html>
`;

@ApiExcludeController()
@OpenToAll()
@Controller()
export class HomeController {
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  home(): string {
    return PAGE;
  }
}
